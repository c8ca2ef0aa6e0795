type Field = Parameters<typeof curlsIn>[2];

function curlFields(style: HairStyle, head: HeadShape): { crown: Field; mane: Field | null } {
  const ratio = (head.chinY - head.topY) / head.halfWidth;
  const onFace = (across: number, down: number): boolean =>
    Math.hypot(across / 0.9, ((down - 0.64) * ratio) / (0.46 * ratio)) < 1;
  const within = (across: number, down: number, radius: number, middle: number, tall: number): boolean =>
    Math.hypot(across / radius, (down - middle) / tall) < 1;
  switch (style) {
    case 'afro':
      return {
        crown: {
          grows: (u, v) => within(u, v, 1.36, 0.26, 0.5) && !onFace(u, v) && v < 0.62,
          radius: [9, 14],
          step: 13,
        },
        mane: { grows: (u, v) => within(u, v, 1.4, 0.32, 0.52), radius: [12, 17], step: 18 },
      };
    case 'curly-long':
      return {
        crown: {
          grows: (u, v) =>
            (within(u, v, 1.2, 0.32, 0.44) ||
              (Math.abs(u) > 0.96 && Math.abs(u) < 1.5 && v > 0.3 && v < 1.35 - Math.abs(u) * 0.12)) &&
            !onFace(u, v),
          radius: [11, 17],
          step: 18,
        },
        mane: { grows: (u, v) => Math.abs(u) < 1.46 && v > 0.1 && v < 1.32, radius: [16, 22], step: 26 },
      };
    case 'curly-top':
      return {
        crown: {
          grows: (u, v) => within(u, v, 1.02, 0.08, 0.23) && !onFace(u, v) && v < 0.25,
          radius: [11, 16],
          step: 17,
        },
        mane: null,
      };
    default:
      return {
        crown: {
          grows: (u, v) => within(u, v, 1.09, 0.34, 0.44) && !onFace(u, v) && v < 0.5,
          radius: [9, 14],
          step: 15,
        },
        mane: null,
      };
  }
}

function drawPuffs(random: Random, head: HeadShape, colours: ReturnType<typeof hairColours>): string {
  return [-1, 1]
    .map((side) => {
      const grows = (u: number, v: number): boolean =>
        Math.hypot((u - side * 0.92) / 0.46, (v + 0.01) / 0.18) < 1;
      return drawCurls(random, curlsIn(random, head, { grows, radius: [10, 14], step: 12 }), colours, 0.12);
    })
    .join('');
}

