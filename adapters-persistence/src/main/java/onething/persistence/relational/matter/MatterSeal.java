package onething.persistence.relational.matter;

import java.util.List;
import java.util.Map;
import onething.domain.matter.Matter;
import onething.domain.matter.Supplement;
import onething.persistence.relational.Json;
import onething.persistence.relational.matter.ParticularsDocument.SupplementDocument;
import onething.persistence.relational.sealing.ColumnSeal;
import onething.persistence.relational.sealing.ReporterSeal;
import tools.jackson.core.type.TypeReference;

/// Seals what a matter says of people. What was handed in and corrected after submission may tell who reports an employer,
/// in whichever matter and under whichever field, and so all of it is sealed with the keys kept for that, as corrections are.
///
/// @param ours      for everything else
/// @param reporters for what may tell who reports
public record MatterSeal(ColumnSeal ours, ReporterSeal reporters) {

    private static final String PARTICULARS = "matters.particulars";
    private static final String SUPPLIED = "matters.supplied";
    private static final TypeReference<ParticularsDocument> PARTICULARS_DOCUMENT = new TypeReference<>() {};
    private static final TypeReference<Map<String, Object>> ANY_DOCUMENT = new TypeReference<>() {};
    private static final TypeReference<List<SupplementDocument>> SUPPLEMENTS = new TypeReference<>() {};

    byte[] particulars(Matter matter) {
        return ours.seal(PARTICULARS, Json.bytes(ParticularsDocument.of(matter)));
    }

    byte[] supplied(Matter matter) {
        return supplied(matter.supplements().stream().map(SupplementDocument::of).toList());
    }

    ParticularsDocument openParticulars(byte[] sealed) {
        return Json.read(ours.open(PARTICULARS, sealed), PARTICULARS_DOCUMENT);
    }

    List<Supplement> openSupplied(byte[] sealed) {
        return Json.read(reporters.seal().open(SUPPLIED, sealed), SUPPLEMENTS).stream()
                .map(SupplementDocument::toSupplement)
                .toList();
    }

    /// Particulars from when what was supplied lay among them, as the two that they are now.
    Parted part(byte[] together) {
        var document = Json.read(ours.open(PARTICULARS, together), ANY_DOCUMENT);
        var supplements = document.remove("supplements");
        return new Parted(
                ours.seal(PARTICULARS, Json.bytes(document)), supplied(supplements == null ? List.of() : supplements));
    }

    private byte[] supplied(Object supplements) {
        return reporters.seal().seal(SUPPLIED, Json.bytes(supplements));
    }

    @SuppressWarnings("ArrayRecordComponent")
    record Parted(byte[] particulars, byte[] supplied) {}
}
