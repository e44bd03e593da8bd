package onething.application.service.access;

import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import onething.application.port.Versioned;
import onething.application.port.out.account.Accounts;
import onething.application.port.out.bundle.Bundles;
import onething.application.port.out.bundle.Mandates;
import onething.application.port.out.matter.Matters.MatterRecord;
import onething.application.port.out.matter.Matters;
import onething.domain.account.Account;
import onething.domain.account.AccountHolder;
import onething.domain.bundle.Bundle;
import onething.domain.bundle.BundleId;
import onething.domain.calendar.WorkingCalendar;
import onething.domain.guide.BundleGuide;
import onething.domain.guide.MaterialType;
import onething.domain.material.Material;
import onething.domain.matter.Matter;
import onething.domain.matter.MatterFile;
import onething.domain.matter.MatterId;
import onething.domain.party.Actor.Administrator;
import onething.domain.party.Actor.Citizen;
import onething.domain.party.Actor.Enterprise;
import onething.domain.party.Actor.Staff;
import onething.domain.party.Actor;
import onething.domain.party.IdCardNumber;
import onething.domain.party.PersonId;
import onething.domain.party.Role;
import onething.domain.refusal.Refusal.BundleUnknown;
import onething.domain.refusal.Refusal.MatterUnknown;
import onething.domain.refusal.Refusal.NotAssigned;
import onething.domain.refusal.Refusal.RoleLacking;
import reactor.core.publisher.Mono;

/// Who may see and do what with whose bundles and matters.
///
/// | who                          | bundles              | matters                                                    |
/// |------------------------------|----------------------|------------------------------------------------------------|
/// | citizen, enterprise          | their own            | their own                                                  |
/// | agent, a citizen too         | those named in       | those of these bundles, as long as the mandate holds       |
/// | staff (officer, approver)    | none                 | their office's, in their district and those that it covers |
/// | administrator                | none                 | none; keeps the staff, guides and holiday notices          |
///
/// Whoever's account it is, an enterprise's is many people's, and none of them needs a worker's medical
/// papers once the
/// office has them (个人信息保护法 arts. 6 and 28): it hands in those that the law asks of it (工伤认定办法 art. 6),
/// and from
/// the submission on sees of them only what they are. A worker's own bundle it never sees.
///
/// Of a report (举报), only who is on the case sees whose it is and what they wrote: the officer to whom
/// the head has
/// assigned it, and the head. Colleagues see the employer and the topics, and cannot take it up or act
/// on it.
///
/// What somebody may not see is unknown to them: the answer does not tell whether it exists. A role
/// that could
/// never do what is asked, with whosever matter, is told so (`RoleLacking`).
public final class Access {

    private final Bundles bundles;
    private final Matters matters;
    private final Accounts accounts;
    private final Mandates mandates;
    private final Clock clock;

    public Access(Bundles bundles, Matters matters, Accounts accounts, Mandates mandates, Clock clock) {
        this.bundles = bundles;
        this.matters = matters;
        this.accounts = accounts;
        this.mandates = mandates;
        this.clock = clock;
    }

    /// The caller's own bundle, or one that they act in for its applicant. Fails with a `Refused` for
    /// `BundleUnknown`.
    public Mono<Versioned<Bundle>> ownBundle(Actor who, BundleId id) {
        return bundles.find(id)
                .filterWhen(found -> acts(who, found.value().applicant(), id))
                .switchIfEmpty(Mono.error(new BundleUnknown(id.value())::refused));
    }

    /// The caller's own bundle, and no agent's. Fails with a `Refused` for `BundleUnknown`, for
    /// `RoleLacking` when the
    /// caller acts in it for somebody else.
    public Mono<Versioned<Bundle>> principalsBundle(Actor who, BundleId id) {
        return ownBundle(who, id).doOnNext(found -> {
            if (!found.value().applicant().equals(who.id())) {
                throw new RoleLacking(Role.APPLICANT.storedName()).refused();
            }
        });
    }

    /// The caller's own matter, or one that they act in for its applicant. Fails with a `Refused` for
    /// `MatterUnknown`.
    public Mono<Versioned<MatterRecord>> ownMatter(Actor who, MatterId id) {
        return matters.find(id)
                .filterWhen(found -> acts(who, found.value().matter().file()))
                .switchIfEmpty(unknown(id));
    }

    /// A matter that the caller has filed, acts in or handles. Fails with a `Refused` for `MatterUnknown`.
    public Mono<Versioned<MatterRecord>> visibleMatter(Actor who, MatterId id) {
        return matters.find(id)
                .filterWhen(found -> sees(who, found.value().matter().file())
                        ? Mono.just(true)
                        : acts(who, found.value().matter().file()))
                .switchIfEmpty(unknown(id));
    }

    private Mono<Boolean> acts(Actor who, MatterFile file) {
        return acts(who, file.applicant(), file.bundle());
    }

    /// Only a person can be named an agent: by the number of the identity card, which their account has.
    private Mono<Boolean> acts(Actor who, PersonId applicant, BundleId bundle) {
        if (files(who) && applicant.equals(who.id())) {
            return Mono.just(true);
        }
        return idCard(who)
                .flatMap(number -> mandates.holds(bundle, number, WorkingCalendar.dayOf(clock.instant())))
                .defaultIfEmpty(false);
    }

    /// The number that the caller's account has; empty for who is no person with an account.
    public Mono<IdCardNumber> idCard(Actor who) {
        return who instanceof Citizen
                ? accounts.find(who.id())
                        .map(Account::holder)
                        .ofType(AccountHolder.Person.class)
                        .map(AccountHolder.Person::idCard)
                : Mono.empty();
    }

    /// A matter that the caller handles. Fails with a `Refused` for `RoleLacking` or `MatterUnknown`.
    public Mono<Versioned<MatterRecord>> deskMatter(Actor who, MatterId id) {
        return Mono.fromCallable(() -> staff(who))
                .flatMap(officer -> matters.find(id)
                        .filter(found -> handles(officer, found.value().matter().file())))
                .switchIfEmpty(unknown(id));
    }

    /// Whoever files bundles: a person or an enterprise. Refuses others (`RoleLacking`).
    public static PersonId applicant(Actor who) {
        if (!files(who)) {
            throw new RoleLacking(Role.APPLICANT.storedName()).refused();
        }
        return who.id();
    }

    /// Whoever handles matters. Refuses others (`RoleLacking`).
    public static Staff staff(Actor who) {
        if (who instanceof Staff staff && handlesMatters(staff)) {
            return staff;
        }
        throw new RoleLacking(Role.OFFICER.storedName()).refused();
    }

    /// Whoever keeps guides, calendars and staff. Refuses others (`RoleLacking`).
    public static PersonId administrator(Actor who) {
        return switch (who) {
            case Administrator(var id, var _) -> id;
            case Citizen _, Enterprise _, Staff _ -> throw new RoleLacking("ADMINISTRATOR").refused();
        };
    }

    public static boolean files(Actor who) {
        return switch (who) {
            case Citizen _, Enterprise _ -> true;
            case Staff _, Administrator _ -> false;
        };
    }

    public static boolean sees(Actor who, MatterFile file) {
        return switch (who) {
            case Citizen _, Enterprise _ -> owns(who, file);
            case Staff staff -> handles(staff, file);
            case Administrator _ -> false;
        };
    }

    /// Whether one of the staff is on the case: the officer who is at it, and who approves in its office.
    public static boolean isOnTheCase(Staff staff, MatterRecord docket) {
        return staff.roles().contains(Role.APPROVER)
                || docket.claimant().filter(staff.id()::equals).isPresent();
    }

    /// Whether who reports an employer is kept from the caller, of a matter that they may see: from
    /// whoever handles
    /// such matters and is not on this case (劳动保障监察条例 art. 9).
    public static boolean keepsReporterFrom(Actor who, MatterRecord docket, Bundle bundle, BundleGuide guide) {
        return who instanceof Staff staff && !isOnTheCase(staff, docket) && isReport(docket.matter(), bundle, guide);
    }

    /// The same, where the bundle is not at hand. It is asked for only where the matter could be a report.
    public Mono<Boolean> keepsReporterFrom(Actor who, MatterRecord docket, BundleGuide guide) {
        return who instanceof Staff staff && !isOnTheCase(staff, docket)
                ? isReport(docket.matter(), guide)
                : Mono.just(false);
    }

    /// Fails with a `Refused` for `NotAssigned` where the matter is a report that is not assigned to
    /// the caller.
    public Mono<Void> requireAssigned(Actor who, MatterRecord docket, BundleGuide guide) {
        return keepsReporterFrom(who, docket, guide)
                .filter(kept -> kept)
                .flatMap(_ ->
                        Mono.error(new NotAssigned(docket.matter().file().id().value())::refused));
    }

    /// Whether the matter is a report. The bundle is asked for only where it could be one.
    public Mono<Boolean> isReport(Matter matter, BundleGuide guide) {
        return Mono.justOrEmpty(guide.reporter())
                .filter(secrecy -> secrecy.matters().contains(matter.file().code()))
                .flatMap(_ -> bundles.find(matter.file().bundle()))
                .map(bundle -> isReport(matter, bundle.value(), guide))
                .defaultIfEmpty(false);
    }

    /// A matter that the caller may see, as far as it can be shown without writing the look down: of
    /// staff, what was
    /// written about it is read in the dossier alone, where every look is on record.
    public static Matter overview(Actor who, Matter matter) {
        return who instanceof Staff ? matter.withoutWords() : matter;
    }

    /// A matter whose applicant is kept secret. A correction makes none of it, and may make it one.
    public static boolean isReport(Matter matter, Bundle bundle, BundleGuide guide) {
        return guide.reporter()
                .filter(secrecy -> Stream.of(bundle.answers(), matter.corrected(bundle.answers()))
                        .anyMatch(answers -> secrecy.covers(matter.file().code(), bundle.chosen(), answers)))
                .isPresent();
    }

    /// Whether a file of a bundle that the caller may see is kept from them: a medical paper from an
    /// enterprise, once
    /// it is submitted.
    public static boolean keepsMedicalFrom(Actor who, Bundle bundle, Material material, BundleGuide guide) {
        return who instanceof Enterprise && bundle instanceof Bundle.Submitted && guide.isMedical(material.meets());
    }

    /// The files of a bundle as the caller may see them listed: what is kept from them is named for
    /// what it is, since
    /// the name that it was given may tell what it says.
    public static List<Material> listed(Actor who, Bundle bundle, BundleGuide guide) {
        return bundle.materials().stream()
                .map(material -> keepsMedicalFrom(who, bundle, material, guide) ? nameless(material, guide) : material)
                .toList();
    }

    private static Material nameless(Material material, BundleGuide guide) {
        return material.named(material.meets().stream()
                .flatMap(code -> guide.material(code).stream())
                .map(MaterialType::title)
                .sorted()
                .collect(Collectors.joining("、")));
    }

    private static boolean owns(Actor who, MatterFile file) {
        return files(who) && file.applicant().equals(who.id());
    }

    private static boolean handles(Staff staff, MatterFile file) {
        return handlesMatters(staff) && staff.handles(file.office(), file.district());
    }

    private static boolean handlesMatters(Staff staff) {
        return staff.roles().contains(Role.OFFICER) || staff.roles().contains(Role.APPROVER);
    }

    private static <T> Mono<T> unknown(MatterId id) {
        return Mono.error(new MatterUnknown(id.value())::refused);
    }
}
