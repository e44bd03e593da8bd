package onething.persistence.guides.yaml;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;

/// A YAML file as a tree of nodes with their places. No object is created from it except those that we
/// read.
public final class YamlFile {

    private YamlFile() {}

    /// The root of the file; null, with a fault, for a file that is empty or not YAML.
    public static @Nullable Node compose(Resource resource, String name, GuideFaults guideFaults) {
        var text = decode(resource, name, guideFaults);
        if (text == null) {
            return null;
        }
        try {
            guideFaults.text(name, text);
            var root = new Yaml(new SafeConstructor(new LoaderOptions())).compose(new StringReader(text));
            if (root == null) {
                guideFaults.fault(new SourceLocation(name, 1, 1), "", "required", "文件是空的");
                return null;
            }
            return guideFaults.register(root, name) ? root : null;
        } catch (MarkedYAMLException e) {
            var mark = e.getProblemMark();
            int line = mark == null ? 1 : mark.getLine() + 1;
            int column = mark == null ? 1 : mark.getColumn() + 1;
            guideFaults.fault(new SourceLocation(name, line, column), "", "yaml", String.valueOf(e.getProblem()));
        } catch (YAMLException e) {
            guideFaults.fault(new SourceLocation(name, 1, 1), "", "yaml", String.valueOf(e.getMessage()));
        }
        return null;
    }

    private static @Nullable String decode(Resource resource, String name, GuideFaults guideFaults) {
        try {
            var bytes = ByteBuffer.wrap(resource.getContentAsByteArray());
            return StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
        } catch (CharacterCodingException e) {
            guideFaults.fault(new SourceLocation(name, 1, 1), "", "utf-8", "文件不是UTF-8编码");
            return null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
