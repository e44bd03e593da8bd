package onething.persistence.relational.matter;

import java.util.List;
import java.util.UUID;
import onething.domain.matter.Matter;
import onething.domain.matter.action.Supplement;
import onething.persistence.relational.Json;
import onething.persistence.relational.encryption.ColumnCipher;
import onething.persistence.relational.encryption.NoteCipher;
import onething.persistence.relational.encryption.ReporterCipher;
import onething.persistence.relational.matter.document.ParticularsDocument;
import onething.persistence.relational.matter.document.ParticularsDocument.SupplementDocument;
import onething.persistence.relational.search.SearchHashes;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;

/// Encrypts what a matter holds about people. Anything that was handed in or corrected after submission
/// may show who reports an employer, in any matter and any field. So all of it is encrypted with the
/// reporters' keys, as corrections are.
///
/// @param ours      for everything else
/// @param reporters for what may show who reports
/// @param search    for the terms by which the matter is found
@Component
public record MatterCipher(ColumnCipher ours, ReporterCipher reporters, SearchHashes search) {

    private static final String PARTICULARS = "matters.particulars";
    private static final String SUPPLIED = "matters.supplied";
    private static final TypeReference<ParticularsDocument> PARTICULARS_DOCUMENT = new TypeReference<>() {};
    private static final TypeReference<List<SupplementDocument>> SUPPLEMENTS = new TypeReference<>() {};

    byte[] particulars(Matter matter) {
        return ours.encrypt(PARTICULARS, id(matter), Json.packed(ParticularsDocument.of(matter)));
    }

    byte[] supplied(Matter matter) {
        return reporters
                .cipher()
                .encrypt(
                        SUPPLIED,
                        id(matter),
                        Json.packed(matter.supplements().stream()
                                .map(SupplementDocument::of)
                                .toList()));
    }

    /// For the notes of events.
    public NoteCipher notes() {
        return new NoteCipher(reporters);
    }

    ParticularsDocument openParticulars(UUID matter, byte[] sealed) {
        return Json.unpacked(ours.decrypt(PARTICULARS, matter, sealed), PARTICULARS_DOCUMENT);
    }

    List<Supplement> openSupplied(UUID matter, byte[] sealed) {
        return Json.unpacked(reporters.cipher().decrypt(SUPPLIED, matter, sealed), SUPPLEMENTS).stream()
                .map(SupplementDocument::toSupplement)
                .toList();
    }

    private static UUID id(Matter matter) {
        return matter.file().id().value();
    }
}
