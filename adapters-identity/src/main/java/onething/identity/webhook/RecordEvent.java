package onething.identity.webhook;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;

/// A record as a CloudEvent 1.0 in the structured JSON form. Its `data` is what `GET /api/v1/feed/records` gives.
///
/// @param source  the feed of this service; with the id it names the event for good
/// @param subject the number of the case
record RecordEvent(
        String specversion,
        String id,
        URI source,
        String type,
        String subject,
        Instant time,
        String datacontenttype,
        RecordData data) {

    static final String MEDIA_TYPE = "application/cloudevents+json";

    private static final String TYPE = "onething.case-record.";

    static RecordEvent of(RecordData record, URI source) {
        return new RecordEvent(
                "1.0",
                record.id(),
                source,
                TYPE + record.kind(),
                record.of().number(),
                record.at(),
                "application/json",
                record);
    }

    /// See `CaseRecord`.
    record RecordData(String id, String kind, String part, Instant at, String standing, CaseData of) {}

    /// See `CaseRecord.CaseFile`.
    record CaseData(
            String item, String number, String title, String office, String district, Optional<String> applicant) {}
}
