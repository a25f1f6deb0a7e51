// A bug in Chancery itself ends with 70 and says so, whatever was asked; a user's mistake never does.
import { expect, it, vi } from 'vitest';
import { run } from '../../pipeline/cli/program.js';

vi.mock('../../pipeline/build/index.js', async (original) => ({
  ...(await original<object>()),
  build: () => Promise.reject(new TypeError('what nobody thought of')),
}));

async function runs(...args: string[]): Promise<{ code: number; said: string }> {
  let said = '';
  const write = vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    said += String(text);
    return true;
  });
  try {
    return { code: await run(args), said };
  } finally {
    write.mockRestore();
  }
}

it('a bug ends with 70, asks to be reported and shows where it is', async () => {
  const { code, said } = await runs('build');
  expect(code).toBe(70);
  expect(said).toMatch(/^chancery: this is a bug, please report it/);
  expect(said).toMatch(/TypeError: what nobody thought of\n +at /);
});

it.each([['frobnicate'], ['build', '--jobs', 'none'], ['-C', 'no-such-folder', 'build']])(
  'a mistake of the command line ends with 2: %s %s',
  async (...args) => {
    const { code, said } = await runs(...args);
    expect(code).toBe(2);
    expect(said).not.toContain('bug');
  },
);
