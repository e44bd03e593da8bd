package onething.application.port.out.matter;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import onething.application.port.Caseload;
import onething.application.port.DeskFilter;
import onething.application.port.DeskSort;
import onething.application.port.MatterCounts;
import onething.application.port.Page;
import onething.application.port.PeriodCounts;
import onething.application.port.Versioned;
import onething.domain.bundle.BundleId;
import onething.domain.code.GuideCode;
import onething.domain.code.MatterCode;
import onething.domain.matter.Matter;
import onething.domain.matter.MatterChange;
import onething.domain.matter.MatterFile;
import onething.domain.matter.MatterId;
import onething.domain.matter.Tab;
import onething.domain.matter.watch.ReportPeriod;
import onething.domain.paper.Paper;
import onething.domain.party.DistrictCode;
import onething.domain.party.OfficeCode;
import onething.domain.party.PersonId;
import onething.domain.procedure.StandingKind;
import onething.domain.search.SearchQuery;
import onething.domain.trail.Event;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// Every matter, by id; new ones are at version 0. Instants are kept to the microsecond.
public interface Matters {

    /// The matter as last stored, with the last event of its trail, or empty if there is none.
    Mono<Versioned<MatterRecord>> find(MatterId id);

    /// All of these matters that there are, in one statement and in no order.
    Flux<Versioned<MatterRecord>> findAll(Set<MatterId> ids);

    /// The matters of a bundle, by their place in the guide.
    Flux<Versioned<MatterRecord>> of(BundleId bundle);

    /// The matter with all events of its trail, in one statement; empty if there is no such matter.
    Mono<WithTrail> findWithTrail(MatterId id);

    /// The matters of a bundle as they were stored at an instant, each with the last event and the claimant of
    /// then, by their place in the guide. Empty for an instant before the bundle was received.
    Flux<Versioned<MatterRecord>> of(BundleId bundle, Instant at);

    /// Stores a change of a matter, over the version it was read at, with its event, and the changes of
    /// other matters that it causes (for example a decision that releases a waiting matter), in one
    /// statement: all or none. Fails with a `Refused` for `ChangedMeanwhile` if someone else stored any of
    /// them first, for `MatterUnknown`.
    ///
    /// A matter that goes to another division loses its claimant.
    ///
    /// @param papers what the changes issue
    Mono<Versioned<MatterRecord>> save(
            Versioned<MatterChange> change, List<Versioned<MatterChange>> alongWith, List<Paper> papers);

    /// Gives the applicant's matters on a tab, the last changed first. Fails with a `Refused` for
    /// `CursorInvalid`.
    ///
    /// @param after a [Page#next]
    Mono<Page<Versioned<MatterRecord>>> of(PersonId applicant, Optional<Tab> tab, Optional<String> after, int limit);

    /// Counts the applicant's matters on each tab (a draft bundle counts as 待办) and their unread messages
    /// ([Messages]).
    Mono<Summary> summary(PersonId applicant);

    /// Gives the matters of an office in a district and the divisions it covers. The office's next promised or
    /// statutory due date says which is pressing ([onething.domain.matter.watch.OfficeDeadline#place]). Fails with
    /// a `Refused` for `CursorInvalid`.
    Mono<Page<Versioned<MatterRecord>>> atDesk(DeskQuery query);

    /// Gives those of the matters that [#atDesk] lists that a search finds, in the same order. Terms that are
    /// secret find only the cases of the officer. Of a search that finds more than a listing counts, it gives as
    /// many as a listing counts. Fails with a `Refused` for `CursorInvalid`.
    Mono<Page<Versioned<MatterRecord>>> search(DeskQuery query, SearchQuery wanted, Caseload cases);

    /// How many open matters of the office each of the officers has claimed; without those who have none.
    Mono<Map<PersonId, Long>> openClaims(OfficeCode office, Set<PersonId> officers);

    /// Gives the events of a matter, in order.
    Flux<Event> trail(MatterId id);

    /// Counts the matters of an office in a district and the divisions it covers, by kind, division and
    /// standing, in one statement.
    ///
    /// @param now the instant at which overdue is judged
    Flux<Tally> tally(OfficeCode office, DistrictCode district, Instant now);

    /// Counts what happened to the matters of an office in a district and the divisions it covers, by kind and
    /// division; without those to whose matters nothing happened. A matter counts where it is now.
    Flux<PeriodTally> period(OfficeCode office, DistrictCode district, ReportPeriod period);

    /// @param tabs every tab, including empty ones
    record Summary(Map<Tab, Long> tabs, long unread) {

        public Summary {
            tabs = Map.copyOf(tabs);
        }
    }

    /// A matter with its last event and its claimant.
    ///
    /// @param last     the last event of its trail
    /// @param claimant the officer who has claimed it
    record MatterRecord(Matter matter, Event last, Optional<PersonId> claimant) {}

    /// @param trail in order
    record WithTrail(Versioned<MatterRecord> matter, List<Event> trail) {

        public WithTrail {
            trail = List.copyOf(trail);
        }

        public MatterFile file() {
            return matter.value().matter().file();
        }
    }

    /// @param claimed only those that this officer has claimed, if given
    /// @param now     the instant at which the filter judges the clocks
    record DeskQuery(
            OfficeCode office,
            DistrictCode district,
            DeskFilter filter,
            DeskSort sort,
            Optional<PersonId> claimed,
            Instant now,
            Optional<String> after,
            int limit) {}

    /// Stores that the officer claims the matter, or (empty) hands it back. Fails with a `Refused` for
    /// `ChangedMeanwhile`.
    Mono<Versioned<MatterRecord>> claim(Versioned<MatterChange> change, Optional<PersonId> claimant);

    record Tally(
            GuideCode guide, MatterCode matter, DistrictCode district, StandingKind standing, MatterCounts counts) {}

    record PeriodTally(GuideCode guide, MatterCode matter, DistrictCode district, PeriodCounts counts) {}
}
