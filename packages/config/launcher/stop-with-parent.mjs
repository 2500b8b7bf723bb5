// Loaded before a program (`node --import`): when the launcher dies without a word (SIGKILL), the channel between
// the two closes, and the program is asked to stop as if a person had asked.
if (process.channel) {
  process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'));
  // The channel alone must not keep a program alive that has nothing left to do.
  process.channel.unref();
}
