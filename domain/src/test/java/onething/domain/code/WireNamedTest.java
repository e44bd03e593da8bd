package onething.domain.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import onething.domain.access.PersonalDataAccess;
import onething.domain.account.Scope;
import onething.domain.account.StaffChange;
import onething.domain.amendment.AmendableValue;
import onething.domain.amendment.AmendmentStage;
import onething.domain.amendment.AmendmentStep;
import onething.domain.appointment.AppointmentState;
import onething.domain.appointment.Purpose;
import onething.domain.bundle.Mandate;
import onething.domain.bundle.Plan;
import onething.domain.correction.Correction;
import onething.domain.deadline.DayReason;
import onething.domain.deadline.EscalationLevel;
import onething.domain.deadline.Pause;
import onething.domain.deadline.Recalculation;
import onething.domain.deadline.rule.ExtensionRule;
import onething.domain.deadline.rule.LimitBasis;
import onething.domain.deadline.rule.ResponsibleParty;
import onething.domain.deadline.rule.SupplementEffect;
import onething.domain.deadline.rule.WhenMissed;
import onething.domain.feed.ApplicantKind;
import onething.domain.feed.RecordKind;
import onething.domain.feed.RecordPart;
import onething.domain.form.FieldKind;
import onething.domain.guide.AccountAnswer;
import onething.domain.guide.FilingLimit;
import onething.domain.guide.MaterialType;
import onething.domain.guide.inquiry.InquiryKind;
import onething.domain.guide.notification.NotificationKind;
import onething.domain.guide.notification.WindowKind;
import onething.domain.guide.office.ReportAssignment;
import onething.domain.guide.paper.PaperFact;
import onething.domain.guide.paper.PaperListing;
import onething.domain.guide.paper.PaperRecipient;
import onething.domain.guide.reuse.ReuseGuide;
import onething.domain.guide.version.AppliesTo;
import onething.domain.material.ActiveContent;
import onething.domain.material.MaterialSource;
import onething.domain.material.Verdict;
import onething.domain.matter.Tab;
import onething.domain.notification.Cause;
import onething.domain.notification.Channel;
import onething.domain.notification.DeliveryState;
import onething.domain.paper.PaperFormat;
import onething.domain.paper.SealObstacle;
import onething.domain.paper.SealStanding;
import onething.domain.party.Consent;
import onething.domain.party.Role;
import onething.domain.payment.PaymentRefusal;
import onething.domain.payment.PaymentState;
import onething.domain.procedure.ActionKind;
import onething.domain.procedure.ActionPart;
import onething.domain.procedure.Stage;
import onething.domain.procedure.StandingKind;
import onething.domain.rating.ContactPoint;
import onething.domain.rating.Rating;
import onething.domain.rating.RatingReview;
import onething.domain.retention.DestructionList;
import onething.domain.retention.HoldGround;
import onething.domain.retention.Obstacle;
import onething.domain.retention.Temporary;
import onething.domain.search.SearchField;
import onething.domain.signin.Authentication;
import onething.domain.signin.FaceOutcome;
import onething.domain.signin.FaceSignIn;
import onething.domain.source.Provenance;
import onething.domain.status.FunctionState;
import onething.domain.status.Job;
import onething.domain.status.KeyRingName;
import onething.domain.status.Party;
import onething.domain.status.PartyState;
import onething.domain.status.ServiceFunction;
import onething.domain.status.WorkQueue;
import onething.domain.trail.ServiceEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Clients, files of guides, tables and hashes contain the words below. If a test fails here, one of them
/// would no longer understand a word: correct the constant, not the test.
class WireNamedTest {

    private static final Pattern ENUM = Pattern.compile("enum \\w+ implements WireNamed");

    @ParameterizedTest
    @MethodSource
    void theWireNamesNeverChange(Pinned pinned) {
        assertThat(pinned.constants()).extracting(WireNamed::wireName).containsExactlyElementsOf(pinned.words());
    }

    @ParameterizedTest
    @MethodSource("theWireNamesNeverChange")
    void tablesSpellTheSameWordInCapitals(Pinned pinned) {
        assertThat(pinned.constants())
                .extracting(WireNamed::storedName)
                .containsExactlyElementsOf(pinned.words().stream()
                        .map(word -> word.replace('-', '_').toUpperCase(Locale.ROOT))
                        .toList());
    }

    @Test
    void aConstantIsFoundByItsWordOnly() {
        assertThat(WireNamed.find(Tab.class, "in-progress")).contains(Tab.IN_PROGRESS);
        assertThat(WireNamed.find(Tab.class, "IN_PROGRESS")).isEmpty();
        assertThat(WireNamed.get(Tab.class, "todo")).isEqualTo(Tab.TODO);
        assertThat(WireNamed.stored(Tab.class, "IN_PROGRESS")).isEqualTo(Tab.IN_PROGRESS);
    }

    @Test
    void anUnknownWordIsNamed() {
        assertThatThrownBy(() -> WireNamed.get(Tab.class, "done"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("“done” is no Tab");
        assertThatThrownBy(() -> WireNamed.stored(Tab.class, "in-progress"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    static Stream<Pinned> theWireNamesNeverChange() {
        return Stream.of(
                pinned(Party.class, "yuexinqian bank seals time-stamps licences wechat sms email"),
                pinned(KeyRingName.class, "columns index reporters reporters-index"),
                pinned(PartyState.class, "off answers unsteady silent"),
                pinned(ServiceFunction.class, """
                        face-sign-in password-sign-in enterprise-sign-in enterprise-registration applications uploads
                        licences sealed-papers notifications payments"""),
                pinned(Job.class, """
                        clock-sweep content-collection desk-figures figures key-rotation move-matters notifications payments
                        recalculation record-push reencryption retention seals sign-in-sweep trail-seal"""),
                pinned(Obstacle.class, "open-matter other-matter correction inquiry review payment hold"),
                pinned(HoldGround.class, "objection litigation investigation value"),
                pinned(Temporary.class, "draft upload unused-file"),
                pinned(DestructionList.State.class, "waiting declined approved carried-out"),
                pinned(WorkQueue.class, "notifications payments seals"),
                pinned(FunctionState.class, "works unsteady delayed down"),
                pinned(AccountAnswer.Part.class, """
                        person-name id-card organisation-name credit-code"""),
                pinned(ReuseGuide.Part.class, "number day outcome"),
                pinned(ActiveContent.class, """
                        script launch attachment media"""),
                pinned(FieldKind.Roster.Column.class, """
                        name phone amount organisation part"""),
                pinned(AppliesTo.class, "new-cases running-cases"),
                pinned(AmendableValue.Kind.class, "words limit lines entries"),
                pinned(AmendmentStage.class, "editing submitted published discarded withdrawing withdrawn"),
                pinned(AmendmentStep.class, "submit approve give-back discard ask-withdrawal withdraw keep"),
                pinned(ServiceEvent.class, """
                        receive claim hand-back hand-over assign correct refuse-correction expedite ask answer
                        invite-to-book pick-slot move-slot give-back-slot decline-slots slots-overdue withdraw-slot attend miss new-law erase-note destroy amber red missed breached"""),
                pinned(ActionKind.class, """
                        release close-unmet accept accept-incomplete hand-in-missing file deem-accepted request-supplement supplement refuse redirect
                        schedule-exam confirm-exam reschedule no-show propose-extension extend decline-extension
                        suspend resume hold-clock release-clock advance decide serve close withdraw note-withdrawal terminate
                        transfer transfer-office settle-payment order-payment payment-made payment-refused"""),
                pinned(PaymentState.class, """
                        waiting sent paid refused"""),
                pinned(SealObstacle.class, """
                        off unreachable refused no-seal unusable untrusted stamps-off stamps-unreachable
                        stamp-refused stamp-unusable stamp-untrusted fault"""),
                pinned(SealStanding.class, """
                        waiting sample sealed"""),
                pinned(PaymentRefusal.class, """
                        wrong-account name-differs account-closed other"""),
                pinned(Consent.Purpose.class, """
                        agreement face enterprise"""),
                pinned(Correction.State.class, """
                        waiting accepted refused"""),
                pinned(ExtensionRule.Kind.class, """
                        add to-total"""),
                pinned(FaceOutcome.class, """
                        verified pending cancelled liveness-failed identity-mismatch not-same-person no-reference
                        device-or-permission expired replayed locked provider-error"""),
                pinned(Authentication.Method.class, """
                        pwd pwd-otp pwd-pop face provider device"""),
                pinned(FaceSignIn.Way.class, """
                        face account"""),
                pinned(FilingLimit.Kind.class, """
                        within not-before"""),
                pinned(RatingReview.Finding.class, "clear complicated unfounded"),
                pinned(RatingReview.Step.class, "verify answer done"),
                pinned(ApplicantKind.class, "person organisation"),
                pinned(RecordKind.class, "application acceptance supplement special-procedure completion service"),
                pinned(RecordPart.class, "begin end whole"),
                pinned(PersonalDataAccess.Papers.class, """
                        dossier material timeline correction paper search inquiry rating archive"""),
                pinned(PaperFact.class, """
                        applicant office matter matter-number bundle-number received day outcome decision ground
                        ground-basis statement exam-time exam-place delivered files"""),
                pinned(PaperListing.class, """
                        matters materials material-hashes supplement deadlines remedies legal-basis"""),
                pinned(PaperRecipient.class, """
                        applicant employer police office"""),
                pinned(PaperFormat.class, """
                        pdf ofd"""),
                pinned(Mandate.Relationship.class, """
                        relative lawyer union colleague other"""),
                pinned(MaterialSource.Kind.class, """
                        paper earlier licence"""),
                pinned(MaterialType.Origin.class, """
                        handed-in filled-in stated on-request"""),
                pinned(Pause.Kind.class, """
                        suspension supplement rescheduling"""),
                pinned(Plan.Limit.State.class, """
                        open running-out missed too-early"""),
                pinned(Provenance.class, """
                        guide inferred statute local"""),
                pinned(ContactPoint.class, "acceptance supplement end"),
                pinned(Rating.Grade.class, """
                        very-satisfied satisfied basically-satisfied dissatisfied very-dissatisfied"""),
                pinned(DayReason.class, """
                        working-day make-up-day calendar-day hours weekend holiday expected-holiday suspended
                        supplement rescheduled rolled-over moved-to told"""),
                pinned(Recalculation.Effect.class, """
                        unchanged confirmed unsettled later earlier held"""),
                pinned(ReportAssignment.class, """
                        head least-loaded"""),
                pinned(Role.class, """
                        applicant officer approver report-officer head system"""),
                pinned(EscalationLevel.class, """
                        amber red missed breached"""),
                pinned(ActionPart.class, """
                        ground outcome statement notice supplement exam received extension"""),
                pinned(Scope.class, """
                        openid citizen enterprise officer approver admin"""),
                pinned(LimitBasis.class, """
                        committed statutory"""),
                pinned(StaffChange.Kind.class, """
                        added changed suspended resumed linked password-set password-changed
                        registered password-recovered sessions-ended closed factor-added factor-removed passkey-added passkey-removed recovery-code-used recovery-codes-renewed reset-proposed reset-withdrawn factor-reset"""),
                pinned(Stage.Kind.class, """
                        intake handling service"""),
                pinned(StandingKind.class, """
                        awaiting-prerequisite submitted returned under-way suspended decided closed refused
                        withdrawn terminated"""),
                pinned(SupplementEffect.class, """
                        pause restart continue"""),
                pinned(Tab.class, """
                        todo in-progress completed returned"""),
                pinned(ResponsibleParty.class, """
                        agency citizen employer police"""),
                pinned(Verdict.Finding.class, """
                        accepted replace clarify not-needed to-follow"""),
                pinned(Cause.class, """
                        event reminder dates-moved rating-answered"""),
                pinned(Channel.class, """
                        wechat sms email"""),
                pinned(DeliveryState.class, """
                        waiting delivered undeliverable"""),
                pinned(NotificationKind.class, """
                        progress action-needed result period-ending reminder question answer dates-moved
                        rating-answered"""),
                pinned(InquiryKind.class, """
                        expedite question office-question"""),
                pinned(Purpose.class, "exam visit"),
                pinned(AppointmentState.class, """
                        invited picked given-back unsuitable withdrawn attended missed"""),
                pinned(WindowKind.class, """
                        supplement exam visit remedy"""),
                pinned(SearchField.class, """
                        person-name id-number id-tail phone organisation-pair credit-code"""),
                pinned(WhenMissed.class, """
                        escalates officer-decides may-be-abandoned deemed-accepted"""));
    }

    @Test
    void everyTypeWithWireNamesIsPinned() throws IOException {
        try (var files = Files.walk(Path.of("src/main/java"))) {
            var types = files.filter(file -> file.toString().endsWith(".java"))
                    .flatMap(file -> ENUM.matcher(read(file)).results())
                    .count();

            assertThat(theWireNamesNeverChange()).hasSize((int) types);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static <E extends Enum<E> & WireNamed> Pinned pinned(Class<E> type, String words) {
        return new Pinned(type.getName(), List.of(type.getEnumConstants()), List.of(words.split("\\s+")));
    }

    record Pinned(String type, List<? extends WireNamed> constants, List<String> words) {

        @Override
        public String toString() {
            return type;
        }
    }
}
