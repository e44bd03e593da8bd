package onething.persistence.documents.picture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import onething.persistence.documents.content.FileBytes;

/// Turns a HEIC into a JPEG with a program of libheif, in a process of its own: an attack on the decoder does not
/// reach this process, and the system limits its memory and its time. Plain content must not be on a disk, so the
/// files between the two are in a folder in memory.
public final class HeicProgram {

    private static final List<String> NAMES = List.of("heif-dec", "heif-convert");
    private static final Duration LONGEST = Duration.ofSeconds(30);
    private static final int KILOBYTES = 2_000_000;

    private final Optional<Path> program;
    private final Path memory;

    /// @param memory a folder in memory, such as `/dev/shm`
    public HeicProgram(List<Path> folders, Path memory) {
        this.program = Files.isDirectory(memory) ? found(folders) : Optional.empty();
        this.memory = memory;
    }

    /// Searches the folders in which the system has its programs.
    public static HeicProgram ofTheSystem(Path memory) {
        var path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        return new HeicProgram(Stream.of(path.split(":")).map(Path::of).toList(), memory);
    }

    boolean isThere() {
        return program.isPresent();
    }

    /// Gives the picture, turned as it should be shown.
    Optional<FileBytes> jpeg(FileBytes heic) throws IOException {
        if (program.isEmpty()) {
            return Optional.empty();
        }
        var folder = Files.createTempDirectory(
                memory, "heic", PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        try {
            write(heic, folder.resolve("in.heic"));
            run(program.get(), folder);
            return Stream.of("out.jpg", "out-1.jpg")
                    .map(folder::resolve)
                    .filter(Files::isRegularFile)
                    .findFirst()
                    .map(HeicProgram::read);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } finally {
            remove(folder);
        }
    }

    private static void run(Path program, Path folder) throws IOException, InterruptedException {
        var limited = "ulimit -v " + KILOBYTES + " -t " + LONGEST.toSeconds() + "; exec \"$0\" -q 90 in.heic out.jpg";
        var process = new ProcessBuilder("sh", "-c", limited, program.toString())
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            process.waitFor(LONGEST.toSeconds(), TimeUnit.SECONDS);
        } finally {
            process.destroyForcibly();
        }
    }

    private static void write(FileBytes from, Path to) throws IOException {
        var piece = new byte[64 * 1024];
        try (var output = Files.newOutputStream(to)) {
            for (long at = 0; at < from.size(); ) {
                int some = from.read(at, piece, 0, piece.length);
                output.write(piece, 0, some);
                at += some;
            }
        }
    }

    private static FileBytes read(Path file) {
        try {
            return new Bytes(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void remove(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            for (var file : files.toList()) {
                Files.deleteIfExists(file);
            }
        }
        Files.deleteIfExists(folder);
    }

    private static Optional<Path> found(List<Path> folders) {
        return NAMES.stream()
                .flatMap(name -> folders.stream().map(folder -> folder.resolve(name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private record Bytes(byte[] bytes) implements FileBytes {

        @Override
        public long size() {
            return bytes.length;
        }

        @Override
        public int read(long from, byte[] into, int offset, int length) {
            if (from >= bytes.length) {
                return -1;
            }
            int some = (int) Math.min(length, bytes.length - from);
            System.arraycopy(bytes, (int) from, into, offset, some);
            return some;
        }
    }
}
