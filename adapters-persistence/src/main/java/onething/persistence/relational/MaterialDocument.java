package onething.persistence.relational;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import onething.domain.code.MaterialCode;
import onething.domain.material.Material;
import onething.domain.material.MaterialId;
import onething.domain.text.FileName;
import org.jspecify.annotations.Nullable;

/// A material inside a document that is encrypted as a whole.
public record MaterialDocument(
        UUID id,
        String fileName,
        String mediaType,
        long size,
        String sha256,
        String originalSha256,
        List<String> meets,
        Instant handedIn,
        @Nullable MaterialSourceDocument source) {

    public static MaterialDocument of(Material material) {
        return new MaterialDocument(
                material.id().value(),
                material.fileName().value(),
                material.mediaType(),
                material.size(),
                material.sha256(),
                material.originalSha256(),
                material.meets().stream().map(MaterialCode::value).sorted().toList(),
                material.handedIn(),
                material.source().map(MaterialSourceDocument::of).orElse(null));
    }

    public Material toMaterial() {
        return new Material(
                new MaterialId(id),
                new FileName(fileName),
                mediaType,
                size,
                sha256,
                originalSha256,
                meets.stream().map(MaterialCode::new).collect(Collectors.toSet()),
                handedIn,
                Optional.ofNullable(source).map(MaterialSourceDocument::toSource));
    }
}
