package onething.persistence.guides;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.io.AbstractResource;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;

/// The `bundle.yaml` of an uploaded guide that is in no folder yet, with the files beside it.
///
/// @see GuideReader
final class UploadedGuide extends AbstractResource {

    private final Map<String, String> files;
    private final String name;

    private UploadedGuide(Map<String, String> files, String name) {
        this.files = files;
        this.name = name;
    }

    static Resource bundleOf(Map<String, String> files) {
        return new UploadedGuide(files, "bundle.yaml");
    }

    @Override
    public boolean exists() {
        return files.containsKey(name);
    }

    @Override
    public Resource createRelative(String relative) {
        return new UploadedGuide(files, relative);
    }

    @Override
    public InputStream getInputStream() throws IOException {
        var content = Optional.ofNullable(files.get(name)).orElseThrow(() -> new FileNotFoundException(name));
        return new ByteArrayResource(content.getBytes(StandardCharsets.UTF_8)).getInputStream();
    }

    @Override
    public String getDescription() {
        return name;
    }
}
