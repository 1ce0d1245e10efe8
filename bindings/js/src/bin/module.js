#!/usr/bin/env node
// `npx scheduler-core-module [FILE]`: writes the core module of the offline component, which `init` of scheduler-core/browser
// takes compiled: for hosts that compile WebAssembly only at deployment.

import { readFileSync, writeFileSync } from "node:fs";
import { component, places } from "../../component/offline/modules.js";
import { mainModule } from "../host/modules.js";

const [file = "scheduler_core_offline.module.wasm"] = process.argv.slice(2);
writeFileSync(file, mainModule(readFileSync(component()), places));
console.log(`${file}: import it as a WebAssembly.Module and call await init(module) of scheduler-core/browser`);
