// dynalite ends when a client hangs up in the middle of a request, as one does that hears of the
// limit of 16 MB before it has sent all: here it goes on, so that the tests behind it have a server.
process.on('uncaughtException', (error) => {
  console.error(error);
  if (error.code !== 'ECONNRESET') process.exit(1);
});
