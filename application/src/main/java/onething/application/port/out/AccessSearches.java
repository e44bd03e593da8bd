package onething.application.port.out;

import java.util.Optional;
import onething.application.port.Page;
import onething.domain.access.AccessSearch;
import onething.domain.access.PersonalDataAccess;
import onething.domain.access.StaffNumber;
import onething.domain.code.MatterCode;
import onething.domain.guide.GuideId;
import onething.domain.matter.MatterNumber;
import reactor.core.publisher.Mono;

/// What administrators look for in the records of [PersonalDataAccesses], and the record of that.
public interface AccessSearches {

    /// Keeps that it was searched. Entries are only added.
    Mono<Void> add(AccessSearch search);

    /// Gives the accesses that the search is about, the latest first, also those of matters whose file was
    /// destroyed. The total goes up to [Page#MORE_THAN_COUNTED]. Fails with a `Refused` for `CursorInvalid`.
    ///
    /// @param after a [Page#next]
    Mono<Page<Sought>> find(AccessSearch.Criteria criteria, Optional<String> after, int limit);

    /// Gives the searches, the latest first, in the same way.
    Mono<Page<AccessSearch>> list(Optional<String> after, int limit);

    /// @param matter empty if its file was destroyed
    record Sought(PersonalDataAccess access, StaffNumber readerNumber, Optional<SoughtMatter> matter) {}

    record SoughtMatter(MatterNumber number, GuideId guide, MatterCode code) {}
}
