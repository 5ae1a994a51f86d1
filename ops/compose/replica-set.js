// Run by the health check, again and again: makes the replica set on the very first start and only then, and ends
// well once this member may write. The member's name is the one that the services see.
try {
  rs.status();
} catch (notYet) {
  if (notYet.codeName !== "NotYetInitialized") {
    throw notYet;
  }
  rs.initiate({ _id: "onewindow", members: [{ _id: 0, host: "mongodb:27017" }] });
}
if (!db.hello().isWritablePrimary) {
  print("not primary yet");
  quit(1);
}
