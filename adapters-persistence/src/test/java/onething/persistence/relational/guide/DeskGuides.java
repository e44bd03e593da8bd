package onething.persistence.relational.guide;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import onething.domain.guide.GuideId;
import onething.domain.text.Verbatim;

/// A small guide under any code, so that each test has one of its own.
final class DeskGuides {

    private static final Path NEWBORN = Path.of("src/test/resources/other-guides/newborn");

    private DeskGuides() {}

    static Map<String, Verbatim> filesOf(GuideId version) {
        var files = new HashMap<String, Verbatim>();
        try (var all = Files.walk(NEWBORN)) {
            for (var file : all.filter(Files::isRegularFile).toList()) {
                var name = NEWBORN.relativize(file).toString();
                var text = Files.readString(file);
                files.put(name, new Verbatim(name.equals("bundle.yaml") ? renamed(text, version) : text));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }

    /// The guide as a folder of a directory.
    static void copyTo(Path directory, GuideId version) throws IOException {
        for (var file : filesOf(version).entrySet()) {
            var copy = directory.resolve(version.toString()).resolve(file.getKey());
            Files.createDirectories(copy.getParent());
            Files.writeString(copy, file.getValue().value());
        }
    }

    private static String renamed(String text, GuideId version) {
        var force = "\nin-force: {from: 2026-%02d-01, applies-to: new-cases}\n".formatted(version.version());
        return text.replace("code: newborn\n", "code: " + version.code() + "\n")
                .replace("version: 1\n", "version: " + version.version() + force);
    }
}
