// A portal of our own for the journeys: started on a free port, stopped at the end.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";

/** Starts the program named by RUQSAT and tells its address. */
export async function startPortal(...more) {
  const program = process.env.RUQSAT ?? "../target/debug/ruqsat";
  const child = spawn(program, ["serve", "--demo", "--listen", "127.0.0.1:0", ...more], {
    stdio: ["ignore", "pipe", process.env.LOUD ? "inherit" : "ignore"],
  });
  const failed = new Promise((_, reject) => {
    child.once("error", (error) => reject(new Error(`cannot start ${program}: ${error.message}`)));
    child.once("exit", (code) => reject(new Error(`${program} stopped with code ${code}`)));
  });
  failed.catch(() => {});
  const lines = createInterface({ input: child.stdout });
  const [line] = await Promise.race([once(lines, "line"), failed]);
  const address = /http:\/\/[\d.:]+/.exec(line)?.[0];
  if (!address) throw new Error(`the portal says no address: ${line}`);
  return { address, stop: () => child.kill("SIGTERM") };
}
