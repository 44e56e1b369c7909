/**
 * A Chromium for the browser tests, on whatever machine this is: one that is there already, or else one that
 * can be installed. Every step that changes the machine is said in one line.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';

/** Debian's without a window, which takes half of the time of the one with. */
const debianShell = { path: '/usr/bin/chromium-headless-shell', package: 'chromium-headless-shell' };
const debianChromium = { path: '/usr/bin/chromium', package: 'chromium' };

/** Installing may wait for a host that never answers; the tests should still end. */
const installTimeoutMs = 2 * 60_000;

/** Whether it starts: a browser may be there without the system libraries it needs. */
function runs(path: string): boolean {
  return (
    existsSync(path) && spawnSync(path, ['--version'], { stdio: 'ignore', timeout: 30_000 }).status === 0
  );
}

function install(name: string, path: string, commandLine: string): boolean {
  console.error(`Browser tests: installing the Chromium of ${name} ...`);
  spawnSync(commandLine, {
    shell: true,
    stdio: 'ignore',
    timeout: installTimeoutMs,
    env: {
      ...process.env,
      DEBIAN_FRONTEND: 'noninteractive',
      PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: process.env.PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT ?? '10000',
    },
  });
  const installed = runs(path);
  console.error(`Browser tests: ${installed ? 'installed' : 'that did not work'}.`);
  return installed;
}

const rootOnDebian = (): boolean => process.getuid?.() === 0 && existsSync('/etc/debian_version');

const installDebians = ({ path, package: name }: typeof debianShell): boolean =>
  rootOnDebian() &&
  install(`Debian (${name})`, path, `apt-get update && apt-get install -y --no-install-recommends ${name}`);

/** @returns the path of a Chromium that runs, or what to do where there is none to be had */
export function findChromium(): { path: string } | { missing: string } {
  const wished = process.env.CHROMIUM;
  if (wished) {
    return runs(wished)
      ? { path: wished }
      : { missing: 'CHROMIUM names no Chromium that runs: correct or unset it.' };
  }
  // Where every change is judged the machine is nobody's own, and time is dear.
  const shell = runs(debianShell.path) || (process.env.CI !== undefined && installDebians(debianShell));
  if (shell) return { path: debianShell.path };

  const playwrights = chromium.executablePath();
  const found = [debianChromium.path, playwrights].find(runs);
  if (found) return { path: found };

  if (install('Playwright', playwrights, 'npx playwright install chromium')) return { path: playwrights };
  if (installDebians(debianChromium)) return { path: debianChromium.path };

  return {
    missing: 'No Chromium for the browser tests: install Chromium, or set CHROMIUM to the path of one.',
  };
}
