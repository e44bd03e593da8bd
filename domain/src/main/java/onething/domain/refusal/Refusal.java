package onething.domain.refusal;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/// Every way the service says no. The web adapter answers each of them, and the compiler holds it to that.
///
/// A refusal holds plain values only, enough for its answer to say what is at fault and what is possible instead.
public sealed interface Refusal {

    default Refused refused() {
        return new Refused(this);
    }

    // What is asked for is not there, or not the caller's: the answer does not tell which.

    record GuideUnknown(String guide, List<String> offered) implements Refusal {}

    record BundleUnknown(UUID bundle) implements Refusal {}

    record MatterUnknown(UUID matter) implements Refusal {}

    record MaterialUnknown(UUID material) implements Refusal {}

    record MandateUnknown(UUID mandate) implements Refusal {}

    record AnnouncementUnknown(UUID announcement) implements Refusal {}

    record CorrectionUnknown(UUID correction) implements Refusal {}

    /// The year lies outside what the calendar can tell of.
    record CalendarUnknown(int year) implements Refusal {}

    // The bundle.

    record MatterNotOffered(String matter, List<String> offered) implements Refusal {}

    record NoMatterChosen(List<String> offered) implements Refusal {}

    /// Two of the matters chosen exclude each other (劳动能力鉴定 and 复查鉴定 for one injury).
    record MattersExclude(String one, String other, String reason) implements Refusal {}

    /// What was sent does not fit, field by field.
    record AnswersInvalid(List<Fault> faults) implements Refusal {}

    /// @param missing the codes of the materials that would complete the bundle
    record MaterialsMissing(List<String> missing) implements Refusal {}

    /// The bundle is no draft any more, so it cannot be changed.
    record BundleSubmitted(UUID bundle) implements Refusal {}

    /// A page was asked for that nobody was given: its cursor was changed, or is another listing's.
    record CursorInvalid() implements Refusal {}

    // Changing things.

    /// @param present the version that is stored now
    record ChangedMeanwhile(long present) implements Refusal {}

    /// The same `Idempotency-Key` came before, with other content.
    record KeyReused(String key) implements Refusal {}

    // Handling a matter.

    /// What is supposed to happen to a matter does not fit, step by step.
    record StepsInvalid(List<Fault> faults) implements Refusal {}

    /// The law wants something to have happened before this action, or before this outcome of it.
    ///
    /// @param missing what, in words; of several facts that would do, one or the other
    record PreconditionMissing(String action, List<String> missing) implements Refusal {}

    /// @param possible the actions that are lawful now, for this caller
    record ActionNotLawful(String action, String standing, String stage, List<String> possible) implements Refusal {}

    /// What an action was given does not fit, input by input.
    record InputsInvalid(String action, List<Fault> faults) implements Refusal {}

    /// The caller's role does not reach that far.
    record RoleLacking(String needed) implements Refusal {}

    /// Whoever proposed an extension does not grant it too: a second pair of eyes is the point of the approval.
    record OwnProposal(String action) implements Refusal {}

    /// A matter is handed over to somebody who handles it too: of the same office, for its district, and not to whoever
    /// has it already.
    record ColleagueUnknown(UUID colleague) implements Refusal {}

    /// A report (举报) is handled by the officer to whom the head assigns it. The caller is not assigned to it, or would
    /// assign it without being a head.
    record NotAssigned(UUID matter) implements Refusal {}

    /// The correction was decided before.
    record CorrectionDecided(UUID correction) implements Refusal {}

    /// The applicant has rated the matter before, otherwise than now.
    record AlreadyRated(UUID matter) implements Refusal {}

    // Materials.

    record MaterialTooLarge(long limitInBytes) implements Refusal {}

    record MaterialEmpty() implements Refusal {}

    /// @param accepted the media types that are
    record MaterialTypeUnsupported(String found, List<String> accepted) implements Refusal {}

    /// The content is not what its `Content-Type` says.
    record MaterialTypeMismatch(String declared, String found) implements Refusal {}

    /// The bundle has as many files, or as large ones, as one may have.
    record BundleFull(int files, long bytes) implements Refusal {}

    /// The applicant's bundles together have as many files, or as large ones, as one person may hand in.
    ///
    /// @param days for how long what was submitted counts
    record PersonFull(int files, long bytes, long days) implements Refusal {}

    /// Nothing more of the file came for so long, or all of it took longer than that.
    record UploadStalled() implements Refusal {}

    /// A material was said to serve requirements that no matter of the bundle has.
    record RequirementUnknown(String requirement, List<String> asked) implements Refusal {}

    // Guides and calendars.

    /// A guide, or another published definition, does not hold together.
    record GuideBroken(List<Fault> faults) implements Refusal {}

    /// There is no holiday notice by that id, proposed or applied.
    record NoticeUnknown(UUID notice) implements Refusal {}

    /// A holiday notice that was proposed does not hold together.
    record NoticeInvalid(List<Fault> faults) implements Refusal {}

    /// A notice of that number is on record, or proposed.
    record NoticeNumberTaken(String number) implements Refusal {}

    /// The notice counts already: it can neither be applied again nor withdrawn. Another may supersede it.
    record NoticeApplied(String number) implements Refusal {}

    /// What the notice changes is being counted still, so nobody has read it.
    record DiffUnfinished(String number) implements Refusal {}

    // Deadlines.

    /// @param known the clocks of the matter's procedure
    record ClockUnknown(String clock, List<String> known) implements Refusal {}

    /// The guide foresees no extension (延期) of that clock.
    record ExtensionNotForeseen(String clock) implements Refusal {}

    /// An extension has to be approved before the period runs out.
    record ExtensionTooLate(String clock, LocalDate due) implements Refusal {}

    /// @param times how often the clock may be extended, all of them used
    record ExtensionsUsedUp(String clock, int times) implements Refusal {}

    /// @param cap the most that is possible, such as 延期至60日
    record ExtensionBeyondCap(String clock, String cap) implements Refusal {}

    /// A clock is suspended (中止) on a legal ground that the guide names, and on no other.
    record SuspensionUngrounded(String clock, String ground, List<String> grounds) implements Refusal {}

    /// The clock stands otherwise than the step needs.
    ///
    /// @param state `running`, `suspended`, `awaiting-supplement` or `stopped`
    record ClockNotOpen(String clock, String step, String state) implements Refusal {}

    /// Something is said to have happened before what it follows.
    record OutOfOrder(String clock, Instant at, Instant earliest) implements Refusal {}

    // Signing in.

    /// The sign-in is over, belongs to another browser, or never was.
    record SignInUnknown() implements Refusal {}

    /// No client of that id may be sent back to that address; nobody is sent anywhere.
    record ClientUnknown() implements Refusal {}

    /// On a device that is not known, or after failures, a captcha has to be solved first.
    record CaptchaNeeded() implements Refusal {}

    /// What was answered does not solve the captcha, or it was used before: a new one is needed.
    record CaptchaWrong() implements Refusal {}

    /// Account and password do not match; whether there is such an account stays with us.
    ///
    /// @param left how many more may fail before one has to wait
    /// @param pause how long until the next try may be made
    record PasswordRefused(int left, Duration pause) implements Refusal {}

    /// Too many tries failed, or one is still being decided.
    record TriesExhausted(Duration pause) implements Refusal {}

    /// A password that is too short.
    record PasswordWeak(int shortest) implements Refusal {}

    /// A password that is tried first: common, a row of the keyboard, a number, or with the account in it.
    record PasswordGuessable() implements Refusal {}

    /// The caller has to prove anew who they are, by face or by password, before this is done (RFC 9470).
    ///
    /// @param maxAge how long ago the proof may be
    record StepUpRequired(Duration maxAge) implements Refusal {}

    /// The account or the identity has an account already.
    record AccountTaken() implements Refusal {}

    /// What a first sign-in needs is not there: name, number, agreement, or a consent.
    record SignInIncomplete(List<Fault> faults) implements Refusal {}

    /// Nobody on the staff has that id.
    record StaffUnknown(UUID person) implements Refusal {}

    /// The link to set a password with was used, has run out, or was replaced by a newer one.
    record PasswordLinkUnknown() implements Refusal {}

    /// A token request is refused in the words of RFC 6749 §5.2.
    ///
    /// @param error such as `invalid_grant`
    record GrantRefused(String error) implements Refusal {}
}
