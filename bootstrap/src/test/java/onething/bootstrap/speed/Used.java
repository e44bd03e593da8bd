package onething.bootstrap.speed;

/// What a program and its database have used.
///
/// @param program      CPU time of the program, in nanoseconds; 0 where only the database is measured
/// @param database     CPU time of the database's processes, in nanoseconds
/// @param allocated    bytes that the program allocated
/// @param log          bytes of the write-ahead log
/// @param transactions that were committed
record Used(long program, long database, long allocated, long log, long transactions) {

    Used since(Used before) {
        return new Used(
                program - before.program,
                database - before.database,
                allocated - before.allocated,
                log - before.log,
                transactions - before.transactions);
    }
}
