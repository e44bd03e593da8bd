package onething.application.service;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static onething.application.service.SmallGuide.CONTRACT;
import static onething.application.service.SmallGuide.DIAGNOSIS;
import static onething.application.service.SmallGuide.EARLIER_DECISION;
import static onething.application.service.SmallGuide.FACTS;
import static onething.application.service.SmallGuide.ID_CARD;
import static onething.application.service.SmallGuide.NAME;
import static onething.application.service.SmallGuide.PLACE;
import static onething.application.service.SmallGuide.RONGCHENG;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import onething.application.port.Versioned;
import onething.application.port.in.bundle.HandInMaterial;
import onething.application.port.in.bundle.OpenBundle;
import onething.application.port.in.bundle.ReadBundle;
import onething.application.port.in.bundle.ReadMaterial;
import onething.application.port.in.bundle.ReviseAnswers;
import onething.application.port.in.bundle.SubmitBundle;
import onething.application.port.in.desk.ActOnMatter;
import onething.application.port.out.FileQuotas;
import onething.application.port.out.Guides;
import onething.application.port.out.InMemoryPersonalDataAccesses;
import onething.application.port.out.InMemoryUnmaskedAccesses;
import onething.application.port.out.SequentialIds;
import onething.application.port.out.account.InMemoryAccounts;
import onething.application.port.out.account.InMemoryStaffAccounts;
import onething.application.port.out.appointment.InMemoryAppointments;
import onething.application.port.out.bundle.InMemoryBundleNumbers;
import onething.application.port.out.bundle.InMemoryBundles;
import onething.application.port.out.bundle.InMemoryDossiers;
import onething.application.port.out.bundle.InMemoryMandates;
import onething.application.port.out.bundle.InMemoryMaterialStore;
import onething.application.port.out.bundle.MaterialCopies;
import onething.application.port.out.calendar.WorkingCalendars;
import onething.application.port.out.matter.InMemoryCorrections;
import onething.application.port.out.matter.InMemoryInquiries;
import onething.application.port.out.matter.InMemoryMatters;
import onething.application.port.out.matter.InMemoryRatings;
import onething.application.port.out.matter.Matters.MatterRecord;
import onething.application.port.out.signin.Secrets;
import onething.application.port.out.transparency.InMemoryLogKeys;
import onething.application.port.out.transparency.InMemoryTransparencyLog;
import onething.application.port.out.transparency.PlainLogSigner;
import onething.application.service.access.Access;
import onething.application.service.access.ReadRecorder;
import onething.application.service.bundle.OpenBundleService;
import onething.application.service.bundle.ReadBundleService;
import onething.application.service.bundle.ReadMaterialService;
import onething.application.service.bundle.ReportAssigner;
import onething.application.service.bundle.ReviseAnswersService;
import onething.application.service.bundle.SubmitBundleService;
import onething.application.service.desk.ActOnMatterService;
import onething.application.service.desk.DeskRows;
import onething.application.service.handling.ActionContexts;
import onething.application.service.handling.ActionExecutor;
import onething.application.service.handling.CurrentGuides;
import onething.application.service.handling.LogKeyring;
import onething.application.service.handling.MatterInHand;
import onething.application.service.handling.PaperIssuer;
import onething.application.service.handling.PaperLinks;
import onething.application.service.upload.HandInMaterialService;
import onething.application.service.upload.MaterialAdmission;
import onething.application.service.upload.UploadLimits;
import onething.domain.bundle.Bundle;
import onething.domain.bundle.BundleId;
import onething.domain.calendar.WorkingCalendar;
import onething.domain.code.ActionCode;
import onething.domain.code.MaterialCode;
import onething.domain.code.MatterCode;
import onething.domain.code.OutcomeCode;
import onething.domain.form.Answers;
import onething.domain.form.Answers.Answer;
import onething.domain.form.FieldPath;
import onething.domain.guide.BundleGuide;
import onething.domain.material.FileQuota;
import onething.domain.material.FileType;
import onething.domain.material.Material;
import onething.domain.material.Verdict;
import onething.domain.material.Verdict.Finding;
import onething.domain.matter.Matter;
import onething.domain.matter.MatterId;
import onething.domain.matter.action.ActionInput;
import onething.domain.matter.action.ActionInput.Details;
import onething.domain.matter.action.SupplementNotice;
import onething.domain.matter.action.SupplementNotice.FieldToCorrect;
import onething.domain.party.Actor;
import onething.domain.signin.Secret;
import onething.domain.text.FileName;
import onething.domain.text.Text;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// Everything that the use cases need, in memory, with methods that create the bundles and matters for
/// tests.
public final class ServiceInMemory {

    public static final Instant MONDAY_MORNING = Instant.parse("2026-11-23T01:00:00Z");
    public static final long LIMIT = 1_000;
    public static final FileQuotas QUOTAS =
            new FileQuotas(new FileQuota(20, 20 * LIMIT), new FileQuota(40, 40 * LIMIT), Duration.ofDays(30));
    public static final UploadLimits LIMITS =
            new UploadLimits(LIMIT, QUOTAS, Duration.ofSeconds(30), Duration.ofMinutes(15), Duration.ofHours(20));

    public final TestClock clock = new TestClock(MONDAY_MORNING);
    public final WorkingCalendar calendar = WorkingCalendar.of(List.of());
    public final InMemoryMatters matters = new InMemoryMatters(calendar);
    public final InMemoryAccounts accounts = new InMemoryAccounts();
    public final InMemoryBundles bundles = new InMemoryBundles(matters, accounts);
    public final InMemoryCorrections corrections = new InMemoryCorrections(matters);
    public final InMemoryAppointments appointments = new InMemoryAppointments(matters);
    public final InMemoryInquiries inquiries = new InMemoryInquiries(matters);
    public final InMemoryUnmaskedAccesses fullViews = new InMemoryUnmaskedAccesses();
    public final InMemoryRatings ratings = new InMemoryRatings(matters);
    public final InMemoryMaterialStore store = new InMemoryMaterialStore();

    /// Makes a copy of every file but HEIC.
    public final MaterialCopies copies = new MaterialCopies() {

        @Override
        public Mono<ByteBuffer> copy(Material material, Kind kind) {
            return material.type() == FileType.HEIC
                    ? Mono.empty()
                    : Mono.just(ByteBuffer.wrap(kind.name().getBytes(UTF_8)));
        }

        @Override
        public Mono<Pages> pages(Material material, int most) {
            return Mono.just(
                    material.type() == FileType.HEIC ? Pages.NONE : new Pages(List.of("a page".getBytes(UTF_8)), true));
        }
    };
    public final InMemoryBundleNumbers numbers = new InMemoryBundleNumbers();
    public final SequentialIds ids = new SequentialIds();
    public final Secrets secrets =
            () -> Mono.fromSupplier(() -> new Secret(UUID.randomUUID().toString()));
    public final Guides guides;
    public final WorkingCalendars calendars = () -> Mono.just(calendar);

    public final InMemoryPersonalDataAccesses accesses = new InMemoryPersonalDataAccesses(matters);

    public final InMemoryStaffAccounts staffAccounts = new InMemoryStaffAccounts();
    public final InMemoryMandates mandates = new InMemoryMandates();

    public final Access access =
            new Access(bundles, matters, new InMemoryDossiers(matters, bundles), accounts, mandates, clock);
    public final PaperLinks links = new PaperLinks(matters.papers);
    public final ReadRecorder recorder = new ReadRecorder(accesses, ids, clock);
    public final CurrentGuides offered;
    public final ActionContexts contexts;
    public final DeskRows rows;
    public final MatterInHand inHand;
    public final InMemoryTransparencyLog log = new InMemoryTransparencyLog(matters::happened);
    public final InMemoryLogKeys logKeys = new InMemoryLogKeys();
    public final LogKeyring logKeyring = new LogKeyring(logKeys, new PlainLogSigner(), UUID::randomUUID, clock);
    public final PaperIssuer papers;
    public final ActionExecutor acts;

    public final OpenBundle openBundle;
    public final ReviseAnswers reviseAnswers;
    public final MaterialAdmission admission;
    public final HandInMaterial handInMaterial;
    public final ReadBundle readBundle;
    public final ReadMaterial readMaterial;
    public final SubmitBundle submitBundle;
    public final ActOnMatter actOnMatter;

    public ServiceInMemory() {
        this(SmallGuide.aGuide());
    }

    /// @param versions the versions of one guide
    public ServiceInMemory(BundleGuide... versions) {
        guides = new GuideInMemory(List.of(versions));
        offered = new CurrentGuides(guides, clock);
        contexts = new ActionContexts(guides, calendars, secrets, clock);
        rows = new DeskRows(bundles, contexts);
        inHand = new MatterInHand(access, contexts);
        papers = new PaperIssuer(bundles, ids, secrets, logKeyring, "https://example.cn/verify");
        acts = new ActionExecutor(matters, contexts, papers);
        openBundle = new OpenBundleService(bundles, offered, ids, clock);
        reviseAnswers = new ReviseAnswersService(access, bundles, offered, calendars, clock);
        admission = new MaterialAdmission(access, matters, offered, LIMITS);
        handInMaterial = new HandInMaterialService(admission, bundles, store, ids, clock, LIMITS);
        readBundle = new ReadBundleService(access, matters, bundles, guides, offered, calendars, clock);
        readMaterial = readingMaterials(recorder);
        var reports = new ReportAssigner(matters, staffAccounts, contexts);
        submitBundle = new SubmitBundleService(
                access, bundles, matters, offered, calendars, numbers, secrets, reports, papers, ids, clock);
        actOnMatter = new ActOnMatterService(inHand, bundles, acts);
    }

    // Bundles.

    public Versioned<Bundle> aDraft(Actor who, MatterCode... ticked) {
        return now(openBundle.open(new OpenBundle.Command(
                who,
                SmallGuide.CODE.value(),
                Stream.of(ticked).map(MatterCode::value).toList(),
                aKey())));
    }

    /// A draft with a complete form and all materials.
    public Versioned<Bundle> aCompleteDraft(Actor who, MatterCode... ticked) {
        var draft = aDraft(who, ticked);
        fillIn(who, draft);
        handIn(who, draft.value().id(), "身份证.pdf", ID_CARD);
        var codes = Set.of(ticked);
        if (codes.contains(SmallGuide.COMPLAINT)) {
            handIn(who, draft.value().id(), "合同.pdf", CONTRACT);
        }
        if (!codes.equals(Set.of(SmallGuide.COMPLAINT))) {
            handIn(who, draft.value().id(), "诊断证明.pdf", DIAGNOSIS);
        }
        return bundle(draft.value().id());
    }

    private void fillIn(Actor who, Versioned<Bundle> draft) {
        now(reviseAnswers.revise(new ReviseAnswers.Command(
                who, draft.value().id(), draft.version(), everyAnswer(), Set.of(), Set.of())));
    }

    public Versioned<Material> handIn(Actor who, BundleId id, String fileName, MaterialCode... meets) {
        return now(handInMaterial.handIn(
                new HandInMaterial.Command(who, id, new FileName(fileName), codes(meets), pdf(fileName))));
    }

    public Bundle.Submitted aSubmittedBundle(Actor who, MatterCode... ticked) {
        var draft = aCompleteDraft(who, ticked);
        return now(submitBundle.submit(
                        new SubmitBundle.Command(who, draft.value().id(), draft.version(), aKey(), false)))
                .bundle();
    }

    public Versioned<Bundle> bundle(BundleId id) {
        return now(bundles.find(id));
    }

    // Matters.

    public Versioned<MatterRecord> aMatter(Actor who, MatterCode code) {
        return matter(aSubmittedBundle(who, code), code);
    }

    public Versioned<MatterRecord> matter(Bundle bundle, MatterCode code) {
        return now(matters.of(bundle.id())
                .filter(record -> record.value().matter().file().code().equals(code))
                .single());
    }

    public Versioned<MatterRecord> matter(MatterId id) {
        return now(matters.find(id));
    }

    /// The officer takes an action that needs only this statement.
    public Matter act(Actor officer, Versioned<MatterRecord> on, String action, String statement) {
        return now(actOnMatter.act(command(officer, on, action, statement))).matter();
    }

    public Matter decide(Actor officer, MatterId id, String outcome) {
        var accepted = act(officer, matter(id), "accept", "");
        return now(actOnMatter.act(decision(officer, matter(accepted.file().id()), outcome)))
                .matter();
    }

    public Matter requestSupplement(Actor officer, Versioned<MatterRecord> on) {
        var notice = new SupplementNotice(
                List.of(new Verdict(DIAGNOSIS, Finding.REPLACE, "illegible", new Text("请重新拍照"))),
                List.of(new FieldToCorrect(NAME, new Text("与身份证不一致"))));
        var details = new Details(
                Optional.of(notice), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
        return now(actOnMatter.act(command(officer, on, "request-supplement", "请补正", details)))
                .matter();
    }

    public static MatterId id(Versioned<MatterRecord> matter) {
        return matter.value().matter().file().id();
    }

    public static ActOnMatter.Command command(
            Actor officer, Versioned<MatterRecord> on, String action, String statement) {
        return command(officer, on, action, statement, Details.NONE);
    }

    public static ActOnMatter.Command decision(Actor officer, Versioned<MatterRecord> on, String outcome) {
        return command(officer, on, "decide", "事实清楚", Optional.of(new OutcomeCode(outcome)), Details.NONE);
    }

    public static ActOnMatter.Command service(Actor officer, Versioned<MatterRecord> on, LocalDate received) {
        var details = new Details(
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(received), Optional.empty());
        return command(officer, on, "serve", "", details);
    }

    public static ActOnMatter.Command command(
            Actor officer, Versioned<MatterRecord> on, String action, String statement, Details details) {
        return command(officer, on, action, statement, Optional.empty(), details);
    }

    private static ActOnMatter.Command command(
            Actor officer,
            Versioned<MatterRecord> on,
            String action,
            String statement,
            Optional<OutcomeCode> outcome,
            Details details) {
        var input = new ActionInput(
                new ActionCode(action),
                new Text(statement),
                Optional.empty(),
                outcome,
                List.of(),
                details,
                Answers.NONE);
        return new ActOnMatter.Command(officer, on.value().matter().file().id(), on.version(), input);
    }

    // What is sent.

    public static Map<FieldPath, Answer> everyAnswer() {
        return Map.of(
                NAME, new Answer.Text("李娜"),
                PLACE, new Answer.Text(RONGCHENG.value()),
                FACTS, new Answer.Text("拖欠工资三个月"),
                EARLIER_DECISION, new Answer.Text("揭人社工认〔2026〕1号"));
    }

    public static Flux<ByteBuffer> pdf(String content) {
        return Flux.just(ByteBuffer.wrap(("%PDF-1.7 " + content).getBytes(StandardCharsets.UTF_8)));
    }

    public static Set<String> codes(MaterialCode... materials) {
        return Set.copyOf(Stream.of(materials).map(MaterialCode::value).toList());
    }

    /// @param recorder keeps who looked
    public final ReadMaterial readingMaterials(ReadRecorder recorder) {
        return new ReadMaterialService(access, bundles, matters, guides, store, copies, recorder);
    }

    public static String aKey() {
        return UUID.randomUUID().toString();
    }

    public static <T> T now(Mono<T> arranged) {
        return requireNonNull(arranged.block());
    }
}
