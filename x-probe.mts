import JSZip from 'jszip'; import yauzl from 'yauzl'; import {writeFileSync} from 'node:fs';
for (const n of [65534,65535]) {
 const z=new JSZip(); for(let i=0;i<n;i++) z.file(`${i}.jpg`, new Uint8Array(1), {binary:true,createFolders:false});
 const b=await z.generateAsync({type:'nodebuffer',compression:'STORE',platform:'DOS'});
 writeFileSync(`/tmp/n${n}.zip`, b);
 await new Promise<void>(r=>yauzl.fromBuffer(b,(e,zip)=>{console.log(n,b.length,e?.message,zip?.entryCount);r();}));
}
