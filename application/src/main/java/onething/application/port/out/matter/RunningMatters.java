package onething.application.port.out.matter;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import onething.application.port.Page;
import onething.domain.code.MatterCode;
import onething.domain.deadline.Deadline;
import onething.domain.guide.GuideId;
import onething.domain.matter.MatterId;
import onething.domain.matter.MatterNumber;
import onething.domain.party.OfficeCode;
import reactor.core.publisher.Mono;

/// The matters that have not ended, by the version of the guide that they have.
public interface RunningMatters {

    /// Gives a page of them in the order of their ids. Reads nothing but their clocks. The total counts up to
    /// [Page#MORE_THAN_COUNTED]. Fails with a `Refused` for `CursorInvalid`.
    Mono<Page<Running>> under(Collection<GuideId> versions, Optional<String> after, int limit);

    /// @param clocks every clock, including stopped ones
    record Running(
            MatterId id,
            MatterNumber number,
            GuideId guide,
            MatterCode code,
            OfficeCode office,
            List<Deadline> clocks) {

        public Running {
            clocks = List.copyOf(clocks);
        }
    }
}
