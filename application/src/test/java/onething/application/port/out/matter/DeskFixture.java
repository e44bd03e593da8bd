package onething.application.port.out.matter;

import static onething.application.port.out.matter.StoredFixtures.DETERMINATION;
import static onething.application.port.out.matter.StoredFixtures.MONDAY_MORNING;
import static onething.application.port.out.matter.StoredFixtures.aKeyOf;
import static onething.application.port.out.matter.StoredFixtures.aSubmittedBundle;
import static onething.application.port.out.matter.StoredFixtures.anOffice;
import static onething.application.port.out.matter.StoredFixtures.draftOf;
import static onething.application.port.out.matter.StoredFixtures.next;
import static onething.application.port.out.matter.StoredFixtures.received;
import static onething.application.port.out.matter.StoredFixtures.underWay;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import onething.application.port.DeskFilter;
import onething.application.port.Page;
import onething.application.port.Versioned;
import onething.application.port.out.bundle.Bundles;
import onething.application.port.out.matter.Matters.MatterRecord;
import onething.domain.code.MatterCode;
import onething.domain.deadline.Deadline;
import onething.domain.matter.MatterChange;
import onething.domain.matter.MatterId;
import onething.domain.matter.Standing;
import onething.domain.party.DistrictCode;
import onething.domain.party.OfficeCode;

/// Matters on the desks of offices. Every test has its own office, so tests can share the storage.
public interface DeskFixture {

    /// Every matter that has not ended.
    DeskFilter OPEN = new DeskFilter(Optional.empty(), Optional.empty(), false, false, true);

    DistrictCode CITY = new DistrictCode("445200");

    DistrictCode RONGCHENG = new DistrictCode("445202");

    DistrictCode JIEDONG = new DistrictCode("445203");

    DistrictCode ANOTHER_CITY = new DistrictCode("445100");

    Bundles bundles();

    Matters matters();

    default void save(MatterChange before, long version, boolean awaitsApproval) {
        var change = next(before, underWay());
        var made = new MatterChange(change.after(), change.event(), awaitsApproval);
        matters().save(new Versioned<>(made, version), List.of(), List.of()).block();
    }

    default MatterId at(OfficeCode office, DistrictCode district, Deadline... clocks) {
        return MattersContract.idOf(step(office, district, DETERMINATION, underWay(), clocks));
    }

    default MatterChange step(
            OfficeCode office, DistrictCode district, MatterCode code, Standing standing, Deadline... clocks) {
        var bundle = aSubmittedBundle();
        var change = received(bundle, 1, code, standing, List.of(clocks), office, district);
        bundles().add(draftOf(bundle), aKeyOf(bundle.applicant())).block();
        bundles()
                .submit(new Versioned<>(bundle, 0), List.of(change), List.of(), aKeyOf(bundle.applicant()))
                .block();
        return change;
    }

    static List<MatterId> idsOf(Page<Versioned<MatterRecord>> page) {
        return page.items().stream()
                .map(record -> record.value().matter().file().id())
                .toList();
    }

    static Instant daysLater(int days) {
        return MONDAY_MORNING.plus(Duration.ofDays(days));
    }
}
