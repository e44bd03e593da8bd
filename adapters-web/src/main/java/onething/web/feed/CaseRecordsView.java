package onething.web.feed;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Records of cases, as other authorities read them.
///
/// @param next the cursor of the next page
/// @param more whether there is more already
record CaseRecordsView(List<RecordView> items, String next, boolean more) {

    /// One record; see `CaseRecord`.
    record RecordView(String id, String kind, String part, Instant at, String standing, CaseView of) {}

    /// The case.
    record CaseView(
            String item, String number, String title, String office, String district, Optional<String> applicant) {}
}
