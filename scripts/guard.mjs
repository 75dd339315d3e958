// Runs on whatever Node started npm, so it must stay plain JavaScript that Node 18 understands.
const [major] = process.versions.node.split('.').map(Number);
if (major < 24) {
  console.error(
    `Minutebook needs Node 24 and found ${process.version}. Run "npm ci" without --omit=optional (it brings Node 24 on Linux and Windows); on a Mac install Node 24 first.`,
  );
  process.exit(1);
}
