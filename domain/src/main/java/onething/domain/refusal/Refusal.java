package onething.domain.refusal;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/// All expected refusals of the service. The web adapter has an answer for each, and the compiler checks
/// that none is missing.
///
/// A refusal holds only plain values, enough for the answer to say what is wrong and what is possible
/// instead.
public sealed interface Refusal {

    default Refused refused() {
        return new Refused(this);
    }

    // The requested thing does not exist, or is not the caller's. The answer is the same for both.

    record GuideUnknown(String guide, List<String> offered) implements Refusal {}

    record BundleUnknown(UUID bundle) implements Refusal {}

    record MatterUnknown(UUID matter) implements Refusal {}

    record MaterialUnknown(UUID material) implements Refusal {}

    record MandateUnknown(UUID mandate) implements Refusal {}

    record AnnouncementUnknown(UUID announcement) implements Refusal {}

    record CorrectionUnknown(UUID correction) implements Refusal {}

    /// The year is outside the tables of the calendar.
    record CalendarUnknown(int year) implements Refusal {}

    // The bundle.

    record MatterNotOffered(String matter, List<String> offered) implements Refusal {}

    record NoMatterChosen(List<String> offered) implements Refusal {}

    /// Two chosen matters exclude each other (劳动能力鉴定 and 复查鉴定 for one injury).
    record MattersExclude(String one, String other, String reason) implements Refusal {}

    /// The request is invalid, with one fault per field.
    record AnswersInvalid(List<Fault> faults) implements Refusal {}

    /// @param missing the codes of the materials that would complete the bundle
    record MaterialsMissing(List<String> missing) implements Refusal {}

    /// The bundle was submitted and can no longer be changed.
    record BundleSubmitted(UUID bundle) implements Refusal {}

    /// The cursor of a page is invalid: it was changed, or belongs to another list.
    record CursorInvalid() implements Refusal {}

    // Concurrent and repeated changes.

    /// @param present the version that is stored now
    record ChangedMeanwhile(long present) implements Refusal {}

    /// The same `Idempotency-Key` was used before with other content.
    record KeyReused(String key) implements Refusal {}

    // Handling a matter.

    /// The steps of a simulation are invalid, with one fault per step.
    record StepsInvalid(List<Fault> faults) implements Refusal {}

    /// The law requires another fact before this action, or before this outcome of it.
    ///
    /// @param missing each missing fact in words; if one of several is enough, they are joined with “或者”
    record PreconditionMissing(String action, List<String> missing) implements Refusal {}

    /// The action is not allowed in this state.
    ///
    /// @param possible the actions that this caller may take now
    record ActionNotLawful(String action, String standing, String stage, List<String> possible) implements Refusal {}

    /// The inputs of an action are invalid, with one fault per input.
    record InputsInvalid(String action, List<Fault> faults) implements Refusal {}

    /// The caller's role does not allow this.
    record RoleLacking(String needed) implements Refusal {}

    /// The person who proposed an extension must not approve it. Approval needs a second person.
    record OwnProposal(String action) implements Refusal {}

    /// The matter cannot be handed over to that person. The receiver must handle matters of the same office
    /// and district and must not have the matter already.
    record ColleagueUnknown(UUID colleague) implements Refusal {}

    /// The head assigns a report (举报) to an officer. The caller is not the assigned officer, or wants to
    /// assign it without being a head.
    record NotAssigned(UUID matter) implements Refusal {}

    /// The correction was already decided.
    record CorrectionDecided(UUID correction) implements Refusal {}

    /// The applicant has already rated the matter with another rating.
    record AlreadyRated(UUID matter) implements Refusal {}

    // Materials.

    record MaterialTooLarge(long limitInBytes) implements Refusal {}

    record MaterialEmpty() implements Refusal {}

    /// @param found    the media type of the content
    /// @param accepted the media types that are accepted
    record MaterialTypeUnsupported(String found, List<String> accepted) implements Refusal {}

    /// The file needs a password to open.
    record MaterialLocked() implements Refusal {}

    /// The file is truncated or damaged and cannot be read.
    ///
    /// @param type what people call its type
    record MaterialIncomplete(String type) implements Refusal {}

    /// The file does something when it is opened, or other files are hidden in it.
    ///
    /// @param found the codes of what was found
    /// @param words what people call it
    record MaterialActive(List<String> found, List<String> words) implements Refusal {}

    /// The picture has more dots than a program can show.
    record PictureTooLarge(long pixels, long limit) implements Refusal {}

    /// The bundle has reached the limit for the number or the size of its files.
    record BundleFull(int files, long bytes) implements Refusal {}

    /// The applicant's bundles together have reached the limit for the number or the size of files.
    ///
    /// @param days for how many days a submitted file counts
    record PersonFull(int files, long bytes, long days) implements Refusal {}

    /// No data of the file arrived for too long, or the whole upload took too long.
    record UploadStalled() implements Refusal {}

    /// A file was declared as a material that no matter of the bundle requests.
    record RequirementUnknown(String requirement, List<String> asked) implements Refusal {}

    // Guides and calendars.

    /// A guide or another published definition is inconsistent.
    record GuideBroken(List<Fault> faults) implements Refusal {}

    /// No holiday notice has that id.
    record NoticeUnknown(UUID notice) implements Refusal {}

    /// A proposed holiday notice is inconsistent.
    record NoticeInvalid(List<Fault> faults) implements Refusal {}

    /// A holiday notice with that number already exists.
    record NoticeNumberTaken(String number) implements Refusal {}

    /// The notice is already applied. It can neither be applied again nor withdrawn, but another may
    /// supersede it.
    record NoticeApplied(String number) implements Refusal {}

    /// The effects of the notice are still being calculated, so no administrator can have reviewed them.
    record DiffUnfinished(String number) implements Refusal {}

    // Deadlines.

    /// @param known the clocks of the matter's procedure
    record ClockUnknown(String clock, List<String> known) implements Refusal {}

    /// The guide allows no extension (延期) of that clock.
    record ExtensionNotForeseen(String clock) implements Refusal {}

    /// An extension must be approved before the period runs out.
    record ExtensionTooLate(String clock, LocalDate due) implements Refusal {}

    /// @param times how many extensions the clock allows; all of them are used
    record ExtensionsUsedUp(String clock, int times) implements Refusal {}

    /// @param cap the most that is possible, such as 延期至60日
    record ExtensionBeyondCap(String clock, String cap) implements Refusal {}

    /// A clock can be suspended (中止) only on a legal ground that the guide names.
    record SuspensionUngrounded(String clock, String ground, List<String> grounds) implements Refusal {}

    /// The state of the clock does not allow the step.
    ///
    /// @param state `running`, `suspended`, `awaiting-supplement` or `stopped`
    record ClockNotOpen(String clock, String step, String state) implements Refusal {}

    /// The stated time of an event is before the event that it follows.
    record OutOfOrder(String clock, Instant at, Instant earliest) implements Refusal {}

    // Signing in.

    /// The sign-in has expired, belongs to another browser, or never existed.
    record SignInUnknown() implements Refusal {}

    /// There is no client with that id and redirect address. The browser is not redirected.
    record ClientUnknown() implements Refusal {}

    /// On an unknown device, or after failures, the person must solve a captcha first.
    record CaptchaNeeded() implements Refusal {}

    /// The answer to the captcha is wrong, or the captcha was used before. A new one is needed.
    record CaptchaWrong() implements Refusal {}

    /// Account and password do not match. The answer does not reveal whether the account exists.
    ///
    /// @param left  how many more attempts may fail before the person has to wait
    /// @param pause how long until the next attempt is allowed
    record PasswordRefused(int left, Duration pause) implements Refusal {}

    /// Too many attempts failed, or one is still in progress.
    record TriesExhausted(Duration pause) implements Refusal {}

    /// The password is too short.
    record PasswordWeak(int shortest) implements Refusal {}

    /// The password is easy to guess: a common word, a row of the keyboard, a number, or one with the
    /// account name.
    record PasswordGuessable() implements Refusal {}

    /// The person must authenticate again, by face or by password, before this action (RFC 9470).
    ///
    /// @param maxAge how old the authentication may be
    record StepUpRequired(Duration maxAge) implements Refusal {}

    /// The account name is taken, or the identity already has an account.
    record AccountTaken() implements Refusal {}

    /// A first sign-in lacks a name, a number, the agreement or a consent.
    record SignInIncomplete(List<Fault> faults) implements Refusal {}

    /// No member of the staff has that id.
    record StaffUnknown(UUID person) implements Refusal {}

    /// The link for setting a password was used, has expired, or was replaced by a newer one.
    record PasswordLinkUnknown() implements Refusal {}

    /// A token request is refused with an error of RFC 6749 §5.2.
    ///
    /// @param error such as `invalid_grant`
    record GrantRefused(String error) implements Refusal {}
}
