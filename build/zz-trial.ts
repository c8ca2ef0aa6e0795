import { readdirSync } from 'node:fs';
import sharp from 'sharp';
import { findFaceFiles } from '../electron/engine/faces/face-files.ts';
import { loadModel } from '../electron/engine/faces/load-model.ts';
import { findFaces } from '../electron/engine/faces/find-faces.ts';
import { measureFace } from '../electron/engine/faces/measure-face.ts';
import { headOf } from '../electron/core/photo/faces/head-of.ts';
sharp.concurrency(1);
const t0=performance.now();
const run=await loadModel(findFaceFiles());
console.log('load',performance.now()-t0);
const dir='electron/practice-sis/sample-photos/portraits/';
const composites:any[]=[];let i=0;
for(const f of readdirSync(dir)){
  const W=640,H=940;
  const pic=sharp(dir+f).flatten({background:'#8899aa'}).resize(W,H,{fit:'fill'}).extract({left:0,top:20,width:640,height:800});
  const {data,info}=await pic.raw().toBuffer({resolveWithObject:true});
  const px={data,width:info.width,height:info.height};
  const t=performance.now();
  const r=await findFaces(px,info.width,run);
  const ms=performance.now()-t;
  const face=r.faces[0];
  if(!face){console.log(f,'NONE');continue}
  const h=headOf(face);const m=measureFace(px,face);
  console.log(f,r.faces.length,face.score.toFixed(2),ms.toFixed(0),'box',Object.values(face.box).map(v=>v.toFixed(0)).join(),'head',h.top.toFixed(0),h.height.toFixed(0),'eye',h.eyeY.toFixed(0),'turns',r.turns,Object.values(m).map(v=>v.toFixed(2)).join(' '));
  const marks=[...Object.values(face.points).map(p=>`<circle cx="${p.x}" cy="${p.y}" r="5" fill="lime"/>`),`<rect x="${face.box.left}" y="${face.box.top}" width="${face.box.width}" height="${face.box.height}" fill="none" stroke="red" stroke-width="3"/>`,`<rect x="${h.left}" y="${h.top}" width="${h.width}" height="${h.height}" fill="none" stroke="blue" stroke-width="3"/>`,...[200,250,300,350,400].map(y=>`<line x1="0" x2="640" y1="${y}" y2="${y}" stroke="#fff" stroke-width="1"/><text x="4" y="${y}" font-size="20" fill="#fff">${y}</text>`)].join('');
  const out=await sharp(data,{raw:{width:640,height:800,channels:3}}).composite([{input:Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="640" height="800">${marks}</svg>`)}]).png().toBuffer();
  composites.push({input:await sharp(out).extract({left:120,top:60,width:400,height:400}).resize(260,260).png().toBuffer(),left:(i%10)*260,top:Math.floor(i/10)*260});i++;
}
await sharp({create:{width:2600,height:260*10,channels:3,background:'white'}}).composite(composites).png().toFile('/tmp/fx/marks.png');
