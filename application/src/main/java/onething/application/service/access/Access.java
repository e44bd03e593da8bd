package onething.application.service.access;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import onething.application.port.Caseload;
import onething.application.port.IdempotencyKey;
import onething.application.port.Versioned;
import onething.application.port.out.FileQuotas;
import onething.application.port.out.account.Accounts;
import onething.application.port.out.bundle.Bundles;
import onething.application.port.out.bundle.Dossiers;
import onething.application.port.out.bundle.Mandates;
import onething.application.port.out.matter.Matters;
import onething.application.port.out.matter.Matters.MatterRecord;
import onething.domain.account.Account;
import onething.domain.account.AccountHolder;
import onething.domain.bundle.Bundle;
import onething.domain.bundle.BundleId;
import onething.domain.bundle.FilledForm;
import onething.domain.calendar.WorkingCalendar;
import onething.domain.guide.BundleGuide;
import onething.domain.guide.MaterialType;
import onething.domain.material.Material;
import onething.domain.matter.Matter;
import onething.domain.matter.MatterFile;
import onething.domain.matter.MatterId;
import onething.domain.party.Actor;
import onething.domain.party.Actor.Administrator;
import onething.domain.party.Actor.Citizen;
import onething.domain.party.Actor.Enterprise;
import onething.domain.party.Actor.Platform;
import onething.domain.party.Actor.Staff;
import onething.domain.party.DistrictCode;
import onething.domain.party.IdCardNumber;
import onething.domain.party.OfficeCode;
import onething.domain.party.PersonId;
import onething.domain.party.Role;
import onething.domain.refusal.Refusal.BundleUnknown;
import onething.domain.refusal.Refusal.MatterUnknown;
import onething.domain.refusal.Refusal.NotAssigned;
import onething.domain.refusal.Refusal.RoleLacking;
import onething.domain.text.FileName;
import reactor.core.publisher.Mono;

/// Decides who may read and change which bundles and matters.
///
/// | who | bundles | matters |
/// |------------------------------|----------------------|------------------------------------------------------------|
/// | citizen, enterprise | their own | their own |
/// | agent, a citizen too | those named in | those of these bundles, as long as the mandate holds |
/// | staff (officer, approver) | none | their office's, in their district and those that it covers |
/// | administrator | none | none; keeps the staff, guides and holiday notices |
/// | platform of another authority | none | none; pulls records without names |
///
/// Many people use the account of an enterprise, and none of them needs a worker's medical papers once the
/// office has them (个人信息保护法 arts. 6 and 28). The enterprise hands in the papers that the law requires
/// (工伤认定办法 art. 6). After the submission it sees only their kinds. It never sees a worker's own bundle.
///
/// Of a report (举报), only the officer to whom the head has assigned it, and the head, see the reporter and
/// what the reporter wrote. Colleagues see the employer and the topics, and cannot claim it or act on it.
///
/// A matter that was transferred is the receiving office's: the first office no longer sees it, unless it is the
/// city's, which covers its districts.
///
/// What a caller may not see counts as unknown: the answer does not reveal whether it exists. A role that
/// could never take the action, on any matter, gets `RoleLacking`.
public final class Access {

    private final Bundles bundles;
    private final Matters matters;
    private final Dossiers dossiers;
    private final Accounts accounts;
    private final Mandates mandates;
    private final Clock clock;

    public Access(
            Bundles bundles, Matters matters, Dossiers dossiers, Accounts accounts, Mandates mandates, Clock clock) {
        this.bundles = bundles;
        this.matters = matters;
        this.dossiers = dossiers;
        this.accounts = accounts;
        this.mandates = mandates;
        this.clock = clock;
    }

    /// Gives the caller's own bundle, or one in which they act for its applicant. Fails with a `Refused`
    /// for `BundleUnknown`.
    public Mono<Versioned<Bundle>> ownBundle(Actor who, BundleId id) {
        return own(who, id, bundles.find(id), Function.identity());
    }

    /// The same, what the key was used for before, and who applies.
    public Mono<Bundles.Known> ownBundle(Actor who, BundleId id, IdempotencyKey key) {
        return own(who, id, bundles.find(id, key), Bundles.Known::bundle);
    }

    /// The same, and how much its applicant has handed in.
    public Mono<Bundles.Held> ownBundle(Actor who, BundleId id, FileQuotas quotas) {
        return own(who, id, bundles.find(id, quotas, clock.instant()), Bundles.Held::bundle);
    }

    private <T> Mono<T> own(Actor who, BundleId id, Mono<T> read, Function<T, Versioned<Bundle>> bundle) {
        return read.filterWhen(found -> acts(who, bundle.apply(found).value().applicant(), id))
                .switchIfEmpty(Mono.error(new BundleUnknown(id.value())::refused));
    }

    /// Gives the caller's own bundle, never one in which the caller is an agent. Fails with a `Refused` for
    /// `BundleUnknown`, for `RoleLacking` when the caller is an agent in it.
    public Mono<Versioned<Bundle>> principalsBundle(Actor who, BundleId id) {
        return ownBundle(who, id).doOnNext(found -> {
            if (!found.value().applicant().equals(who.id())) {
                throw new RoleLacking(Role.APPLICANT.storedName()).refused();
            }
        });
    }

    /// Gives the caller's own matter, or one in which they act for its applicant. Fails with a `Refused`
    /// for `MatterUnknown`.
    public Mono<Versioned<MatterRecord>> ownMatter(Actor who, MatterId id) {
        return matters.find(id)
                .filterWhen(found -> acts(who, found.value().matter().file()))
                .switchIfEmpty(unknown(id));
    }

    /// Gives a matter that the caller has filed, acts in as an agent, or handles. Fails with a `Refused`
    /// for `MatterUnknown`.
    public Mono<Versioned<MatterRecord>> visibleMatter(Actor who, MatterId id) {
        return visible(
                who, id, matters.find(id), found -> found.value().matter().file());
    }

    /// The same, with its trail.
    public Mono<Matters.WithTrail> visibleMatterWithTrail(Actor who, MatterId id) {
        return visible(who, id, matters.findWithTrail(id), Matters.WithTrail::file);
    }

    private <T> Mono<T> visible(Actor who, MatterId id, Mono<T> read, Function<T, MatterFile> file) {
        return read.filterWhen(found -> sees(who, file.apply(found)) ? Mono.just(true) : acts(who, file.apply(found)))
                .switchIfEmpty(unknown(id));
    }

    /// Fails with a `Refused` for `MatterUnknown` if the caller neither has filed the matter nor acts in it now.
    public Mono<Void> requireActing(Actor who, MatterFile file) {
        return Mono.defer(() -> acts(who, file))
                .filter(acts -> acts)
                .switchIfEmpty(unknown(file.id()))
                .then();
    }

    private Mono<Boolean> acts(Actor who, MatterFile file) {
        return acts(who, file.applicant(), file.bundle());
    }

    /// Only a natural person can be an agent: the mandate names the identity card number, which the account
    /// has.
    private Mono<Boolean> acts(Actor who, PersonId applicant, BundleId bundle) {
        if (files(who) && applicant.equals(who.id())) {
            return Mono.just(true);
        }
        return idCard(who)
                .flatMap(number -> mandates.holds(bundle, number, WorkingCalendar.dayOf(clock.instant())))
                .defaultIfEmpty(false);
    }

    /// Gives the identity card number of the caller's account; empty for a caller who is not a person with
    /// an account.
    public Mono<IdCardNumber> idCard(Actor who) {
        return who instanceof Citizen
                ? accounts.find(who.id())
                        .map(Account::holder)
                        .ofType(AccountHolder.Person.class)
                        .map(AccountHolder.Person::idCard)
                : Mono.empty();
    }

    /// Gives the holder of an applicant's account; empty if another issuer vouches for the applicant.
    public Mono<Optional<AccountHolder>> holder(PersonId applicant) {
        return accounts.find(applicant).map(Account::holder).map(Optional::of).defaultIfEmpty(Optional.empty());
    }

    /// Gives a matter that the caller handles. Fails with a `Refused` for `RoleLacking` or `MatterUnknown`.
    public Mono<Versioned<MatterRecord>> deskMatter(Actor who, MatterId id) {
        return Mono.fromCallable(() -> staff(who))
                .flatMap(officer -> matters.find(id)
                        .filter(found -> handles(officer, found.value().matter().file())))
                .switchIfEmpty(unknown(id));
    }

    /// Gives all that belongs to a matter that the caller handles. Fails like [#deskMatter].
    public Mono<Dossiers.Whole> deskDossier(Actor who, MatterId id) {
        return Mono.fromCallable(() -> staff(who))
                .flatMap(officer -> dossiers.find(id).filter(found -> handles(officer, found.file())))
                .switchIfEmpty(unknown(id));
    }

    /// Gives the id of a caller who files bundles: a person or an enterprise. Refuses others
    /// (`RoleLacking`).
    public static PersonId applicant(Actor who) {
        if (!files(who)) {
            throw new RoleLacking(Role.APPLICANT.storedName()).refused();
        }
        return who.id();
    }

    /// Gives a caller who handles matters. Refuses others (`RoleLacking`).
    public static Staff staff(Actor who) {
        if (who instanceof Staff staff && handlesMatters(staff)) {
            return staff;
        }
        throw new RoleLacking(Role.OFFICER.storedName()).refused();
    }

    /// Gives the id of a caller who manages guides, calendars and staff. Refuses others (`RoleLacking`).
    public static PersonId administrator(Actor who) {
        return switch (who) {
            case Administrator(var id, var _) -> id;
            case Citizen _, Enterprise _, Staff _, Platform _ -> throw new RoleLacking("ADMINISTRATOR").refused();
        };
    }

    /// Refuses all but a system of another authority (`RoleLacking`).
    public static void requirePlatform(Actor who) {
        if (!(who instanceof Platform)) {
            throw new RoleLacking("PLATFORM").refused();
        }
    }

    public static boolean files(Actor who) {
        return switch (who) {
            case Citizen _, Enterprise _ -> true;
            case Staff _, Administrator _, Platform _ -> false;
        };
    }

    public static boolean sees(Actor who, MatterFile file) {
        return sees(who, file.applicant(), file.office(), file.district());
    }

    /// Whether the caller may see a matter of this applicant that this office has in this division, without being
    /// an agent.
    public static boolean sees(Actor who, PersonId applicant, OfficeCode office, DistrictCode district) {
        return switch (who) {
            case Citizen _, Enterprise _ -> applicant.equals(who.id());
            case Staff staff -> handlesMatters(staff) && staff.handles(office, district);
            case Administrator _, Platform _ -> false;
        };
    }

    /// Whether a staff member is on the case: the officer who has claimed it, or an approver of its office.
    public static boolean isOnTheCase(Staff staff, MatterRecord record) {
        return caseloadOf(staff).holds(record.claimant());
    }

    /// Gives the id of a staff member who may work on low ratings (差评): an approver or the head. Empty for
    /// others.
    public static Optional<PersonId> reviewer(Staff staff) {
        return Optional.of(staff)
                .filter(one ->
                        one.roles().contains(Role.APPROVER) || one.roles().contains(Role.HEAD))
                .map(Staff::id);
    }

    /// The cases on which a staff member is.
    public static Caseload caseloadOf(Staff staff) {
        return new Caseload(staff.id(), staff.roles().contains(Role.APPROVER));
    }

    /// Whether the reporter of an employer is hidden from the caller, in a matter that they may see. It is
    /// hidden from staff who handle such matters but are not on this case (劳动保障监察条例 art. 9).
    public static boolean keepsReporterFrom(Actor who, MatterRecord record, FilledForm bundle, BundleGuide guide) {
        return who instanceof Staff staff && !isOnTheCase(staff, record) && isReport(record.matter(), bundle, guide);
    }

    /// The same when the caller does not have the bundle. The bundle is read only if the matter could be a
    /// report.
    public Mono<Boolean> keepsReporterFrom(Actor who, MatterRecord record, BundleGuide guide) {
        return who instanceof Staff staff && !isOnTheCase(staff, record)
                ? isReport(record.matter(), guide)
                : Mono.just(false);
    }

    /// Fails with a `Refused` for `NotAssigned` if the matter is a report that is not assigned to the
    /// caller.
    public Mono<Void> requireAssigned(Actor who, MatterRecord record, BundleGuide guide) {
        return keepsReporterFrom(who, record, guide)
                .filter(kept -> kept)
                .flatMap(_ ->
                        Mono.error(new NotAssigned(record.matter().file().id().value())::refused));
    }

    /// Whether the matter is a report. The bundle is read only if the matter could be one.
    public Mono<Boolean> isReport(Matter matter, BundleGuide guide) {
        return Mono.justOrEmpty(guide.people().reporter())
                .filter(secrecy -> secrecy.matters().contains(matter.file().code()))
                .flatMap(_ -> bundles.find(matter.file().bundle()))
                .map(bundle -> isReport(matter, bundle.value(), guide))
                .defaultIfEmpty(false);
    }

    /// Gives the part of a visible matter that can be shown without recording the access. Staff read what
    /// was written about it only in the dossier, where every access is recorded.
    public static Matter overview(Actor who, Matter matter) {
        return who instanceof Staff ? matter.withoutWords() : matter;
    }

    /// Whether the applicant of the matter is kept secret, see [Matter#isReport].
    public static boolean isReport(Matter matter, FilledForm bundle, BundleGuide guide) {
        return matter.isReport(bundle, guide);
    }

    /// Whether a file of a visible bundle is hidden from the caller: a medical paper is hidden from an
    /// enterprise after the submission.
    public static boolean keepsMedicalFrom(Actor who, Bundle bundle, Material material, BundleGuide guide) {
        return who instanceof Enterprise
                && bundle instanceof Bundle.Submitted
                && guide.materials().isMedical(material.meets());
    }

    /// Gives the files of a bundle as the caller may see them. A hidden file is named after its kind,
    /// because its file name may reveal its content.
    public static List<Material> listed(Actor who, Bundle bundle, BundleGuide guide) {
        return bundle.materials().stream()
                .map(material -> keepsMedicalFrom(who, bundle, material, guide) ? nameless(material, guide) : material)
                .toList();
    }

    private static Material nameless(Material material, BundleGuide guide) {
        return material.named(new FileName(material.meets().stream()
                .flatMap(code -> guide.materials().type(code).stream())
                .map(MaterialType::title)
                .sorted()
                .collect(Collectors.joining("、"))
                .replace('/', '或')));
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
