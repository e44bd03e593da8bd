package onething.persistence.relational.bundle;

import static onething.persistence.relational.RowReader.get;
import static onething.persistence.relational.RowReader.text;
import static onething.persistence.relational.RowReader.uuid;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import onething.application.port.Versioned;
import onething.domain.bundle.Bundle;
import onething.domain.bundle.BundleId;
import onething.domain.bundle.BundleNumber;
import onething.domain.bundle.FilledForm;
import onething.domain.bundle.ReceiptCode;
import onething.domain.code.GuideCode;
import onething.domain.code.MaterialCode;
import onething.domain.code.MatterCode;
import onething.domain.form.Answers;
import onething.domain.guide.GuideId;
import onething.domain.material.Material;
import onething.domain.material.MaterialId;
import onething.domain.material.MaterialSource;
import onething.domain.party.PersonId;
import onething.domain.text.FileName;
import onething.persistence.relational.AnswersDocument;
import onething.persistence.relational.BatchBinder;
import onething.persistence.relational.Cursor;
import onething.persistence.relational.Json;
import onething.persistence.relational.MaterialSourceDocument;
import onething.persistence.relational.PageRow;
import onething.persistence.relational.bundle.ReporterAnswers.Split;
import onething.persistence.relational.encryption.ColumnCipher;
import onething.persistence.relational.encryption.ReporterCipher;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import tools.jackson.core.type.TypeReference;

/// A bundle with its materials, as it is stored and read. A bundle without a number is a draft.
final class BundleRow {

    private static final String ANSWERS = "bundles.answers";
    private static final String FILE_NAME = "materials.file_name";
    private static final String SOURCE = "materials.source";
    private static final TypeReference<Map<String, Object>> ANSWERS_DOCUMENT = new TypeReference<>() {};
    private static final TypeReference<MaterialSourceDocument> SOURCE_DOCUMENT = new TypeReference<>() {};
    private static final TypeReference<List<StoredMaterial>> MATERIALS = new TypeReference<>() {};

    private final ColumnCipher cipher;
    private final ColumnCipher reporterCipher;
    private final ReporterAnswers reporters;

    BundleRow(ColumnCipher cipher, ReporterCipher reporterCipher, ReporterAnswers reporters) {
        this.cipher = cipher;
        this.reporterCipher = reporterCipher.cipher();
        this.reporters = reporters;
    }

    GenericExecuteSpec bindDraft(GenericExecuteSpec statement, Bundle.Draft draft, Split parted) {
        return reporters
                .bind(statement, draft.id(), parted)
                .bind("id", draft.id().value())
                .bind("guideVersion", draft.guide().version())
                .bind("chosen", codes(draft.chosen()))
                .bind(
                        "answers",
                        cipher.encrypt(ANSWERS, draft.id().value(), Json.packed(AnswersDocument.of(parted.others()))))
                .bind("changed", BatchBinder.stored(draft.changed()));
    }

    GenericExecuteSpec bindMaterials(GenericExecuteSpec statement, List<Material> materials) {
        return BatchBinder.of(statement, materials)
                .column("materials", UUID.class, material -> material.id().value())
                .column("places", Integer.class, materials::indexOf)
                .bytes(
                        "fileNames",
                        material -> reporterCipher.encryptText(
                                FILE_NAME,
                                material.id().value(),
                                material.fileName().value()))
                .text("mediaTypes", Material::mediaType)
                .column("sizes", Long.class, Material::size)
                .text("hashes", Material::sha256)
                .text("originals", Material::originalSha256)
                .text("meets", BundleRow::spaced)
                .instant("handedIn", Material::handedIn)
                .text(
                        "sources",
                        material -> sourceOf(material)
                                .map(Base64.getEncoder()::encodeToString)
                                .orElse(null))
                .bound();
    }

    GenericExecuteSpec bindMaterial(GenericExecuteSpec statement, Material material) {
        var bound = statement
                .bind("material", material.id().value())
                .bind(
                        "fileName",
                        reporterCipher.encryptText(
                                FILE_NAME,
                                material.id().value(),
                                material.fileName().value()))
                .bind("mediaType", material.mediaType())
                .bind("size", material.size())
                .bind("hash", material.sha256())
                .bind("original", material.originalSha256())
                .bind("meets", meets(material).toArray(String[]::new))
                .bind("handedIn", BatchBinder.stored(material.handedIn()));
        return BatchBinder.bind(bound, "source", byte[].class, sourceOf(material));
    }

    /// Where the material came from, encrypted; empty for an upload.
    private Optional<byte[]> sourceOf(Material material) {
        return material.source()
                .map(source -> reporterCipher.encrypt(
                        SOURCE, material.id().value(), Json.packed(MaterialSourceDocument.of(source))));
    }

    private Optional<MaterialSource> source(StoredMaterial stored) {
        return Optional.ofNullable(stored.source())
                .map(source -> reporterCipher.decrypt(
                        SOURCE, stored.id(), HexFormat.of().parseHex(source)))
                .map(document -> Json.unpacked(document, SOURCE_DOCUMENT).toSource());
    }

    Versioned<Bundle> read(Readable row) {
        var number = row.get("number", String.class);
        return new Versioned<>(
                number == null ? draft(row) : submitted(row, new BundleNumber(number)),
                get(row, "version", Long.class));
    }

    FilledForm.Received readForm(Readable row) {
        return new FilledForm.Received(id(row), applicant(row), chosen(row), answers(row), instant(row, "received"));
    }

    PageRow<Versioned<Bundle>> readPaged(Readable row) {
        return PageRow.read(row, "id", Cursor.Listing.BUNDLES, this::read, _ -> instant(row, "changed"));
    }

    private Bundle.Draft draft(Readable row) {
        return new Bundle.Draft(
                id(row),
                guide(row),
                applicant(row),
                chosen(row),
                answers(row),
                materials(row),
                instant(row, "opened"),
                instant(row, "changed"));
    }

    private Bundle.Submitted submitted(Readable row, BundleNumber number) {
        return new Bundle.Submitted(
                id(row),
                guide(row),
                applicant(row),
                chosen(row),
                answers(row),
                materials(row),
                instant(row, "opened"),
                number,
                new ReceiptCode(text(row, "receipt_code")),
                instant(row, "received"));
    }

    private Answers answers(Readable row) {
        var sealed = get(row, "answers", byte[].class);
        return reporters.joined(
                row,
                AnswersDocument.toAnswers(
                        Json.unpacked(cipher.decrypt(ANSWERS, uuid(row, "id"), sealed), ANSWERS_DOCUMENT)));
    }

    private List<Material> materials(Readable row) {
        var materials = row.get("materials", String.class);
        return materials == null
                ? List.of()
                : Json.read(materials, MATERIALS).stream().map(this::toMaterial).toList();
    }

    private Material toMaterial(StoredMaterial stored) {
        return new Material(
                new MaterialId(stored.id()),
                new FileName(reporterCipher.decryptText(
                        FILE_NAME, stored.id(), HexFormat.of().parseHex(stored.fileName()))),
                stored.mediaType(),
                stored.size(),
                stored.sha256(),
                stored.originalSha256(),
                stored.meets().stream().map(MaterialCode::new).collect(Collectors.toSet()),
                stored.handedIn().toInstant(),
                source(stored));
    }

    static String[] codes(SequencedSet<MatterCode> chosen) {
        return chosen.stream().map(MatterCode::value).toArray(String[]::new);
    }

    /// The codes, separated by spaces. A code has no space.
    private static String spaced(Material material) {
        return meets(material).collect(Collectors.joining(" "));
    }

    private static Stream<String> meets(Material material) {
        return material.meets().stream().map(MaterialCode::value).sorted();
    }

    private static BundleId id(Readable row) {
        return new BundleId(uuid(row, "id"));
    }

    private static GuideId guide(Readable row) {
        return new GuideId(new GuideCode(text(row, "guide")), get(row, "guide_version", Integer.class));
    }

    private static PersonId applicant(Readable row) {
        return new PersonId(uuid(row, "applicant"));
    }

    private static SequencedSet<MatterCode> chosen(Readable row) {
        return Arrays.stream(get(row, "chosen", String[].class))
                .map(MatterCode::new)
                .collect(Collectors.collectingAndThen(
                        Collectors.toCollection(LinkedHashSet::new), Collections::unmodifiableSequencedSet));
    }

    private static Instant instant(Readable row, String column) {
        return get(row, column, Instant.class);
    }

    /// A material as the statement returns it. Its file name is encrypted, in hexadecimal digits.
    private record StoredMaterial(
            UUID id,
            String fileName,
            String mediaType,
            long size,
            String sha256,
            String originalSha256,
            List<String> meets,
            OffsetDateTime handedIn,
            @Nullable String source) {}
}
