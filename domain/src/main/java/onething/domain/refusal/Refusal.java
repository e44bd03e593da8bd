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
/// instead. It belongs to one subject: the sealed interfaces below group the refusals.
public sealed interface Refusal {

    default Refused refused() {
        return new Refused(this);
    }

    /// The requested thing does not exist, or is not the caller's. The answer is the same for both.
    sealed interface NotFound extends Refusal {}

    record GuideUnknown(String guide, List<String> offered) implements NotFound {}

    /// The guide has no such version.
    record VersionUnknown(String guide, int version) implements NotFound {}

    record AmendmentUnknown(UUID amendment) implements NotFound {}

    /// No value that an administrator can change is at this path of the guide.
    record ValueUnknown(String path) implements NotFound {}

    record BundleUnknown(UUID bundle) implements NotFound {}

    record MatterUnknown(UUID matter) implements NotFound {}

    record MaterialUnknown(UUID material) implements NotFound {}

    record PaperUnknown(UUID paper) implements NotFound {}

    /// Nothing with that id is offered to the bundle instead of an upload.
    record OfferUnknown(UUID offer) implements NotFound {}

    record MandateUnknown(UUID mandate) implements NotFound {}

    record AnnouncementUnknown(UUID announcement) implements NotFound {}

    record CorrectionUnknown(UUID correction) implements NotFound {}

    record InquiryUnknown(UUID inquiry) implements NotFound {}

    /// There is no such slot, or it is not for this matter or this office.
    record SlotUnknown(UUID slot) implements NotFound {}

    /// No low rating of that matter waits for this person.
    record ReviewUnknown(UUID matter) implements NotFound {}

    record NotificationUnknown(UUID notification) implements NotFound {}

    /// The settings name no such subscriber to records.
    record SubscriberUnknown(String name) implements NotFound {}

    /// A link of a notification that does not exist, or is for another person.
    record LinkUnknown(String code) implements NotFound {}

    /// The year is outside the tables of the calendar.
    record CalendarUnknown(int year) implements NotFound {}

    /// The bundle: its matters, its answers, its submission.
    sealed interface AboutBundle extends Refusal {}

    record MatterNotOffered(String matter, List<String> offered) implements AboutBundle {}

    record NoMatterChosen(List<String> offered) implements AboutBundle {}

    /// Two chosen matters exclude each other (劳动能力鉴定 and 复查鉴定 for one injury).
    record MattersExclude(String one, String other, String reason) implements AboutBundle {}

    /// The request is invalid, with one fault per field.
    record AnswersInvalid(List<Fault> faults) implements AboutBundle {}

    /// A new version of the guide is in force since the applicant last read the draft. The draft follows it now.
    ///
    /// @param since the first day of that version
    record GuideReplaced(LocalDate since) implements AboutBundle {}

    /// @param missing the codes of the materials that would complete the bundle
    record MaterialsMissing(List<String> missing) implements AboutBundle {}

    /// The bundle was submitted and can no longer be changed.
    record BundleSubmitted(UUID bundle) implements AboutBundle {}

    /// The cursor of a page is invalid: it was changed, or belongs to another list.
    record CursorInvalid() implements AboutBundle {}

    /// Concurrent and repeated changes.
    sealed interface AboutChange extends Refusal {}

    /// @param present the version that is stored now
    record ChangedMeanwhile(long present) implements AboutChange {

        /// Whether something failed because of it. Who gave no version can then read again and try again.
        public static boolean isCauseOf(Throwable failure) {
            return failure instanceof Refused refused && refused.refusal() instanceof ChangedMeanwhile;
        }
    }

    /// The same `Idempotency-Key` was used before with other content.
    record KeyReused(String key) implements AboutChange {}

    /// Handling a matter.
    sealed interface AboutMatter extends Refusal {}

    /// The steps of a simulation are invalid, with one fault per step.
    record StepsInvalid(List<Fault> faults) implements AboutMatter {}

    /// The law requires another fact before this action, or before this outcome of it.
    ///
    /// @param missing each missing fact in words; if one of several is enough, they are joined with “或者”
    record PreconditionMissing(String action, List<String> missing) implements AboutMatter {}

    /// The action is not allowed in this state.
    ///
    /// @param possible the actions that this caller may take now
    record ActionNotLawful(String action, String standing, String stage, List<String> possible)
            implements AboutMatter {}

    /// The inputs of an action are invalid, with one fault per input.
    record InputsInvalid(String action, List<Fault> faults) implements AboutMatter {}

    /// The caller's role does not allow this.
    record RoleLacking(String needed) implements AboutMatter {}

    /// The person who proposed or reviewed something must not decide on it. That needs a second person, in the role
    /// that is needed.
    record OwnProposal(String action, String needed) implements AboutMatter {}

    /// The event has no words that can be erased: it never had any, they are erased, or a proposal to erase them
    /// waits.
    record NoteNotErasable() implements AboutMatter {}

    /// The proposal to erase a note does not exist, or it was decided.
    record ErasureUnknown(UUID erasure) implements AboutMatter {}

    /// The matter has not ended, so it cannot be archived.
    record MatterNotEnded() implements AboutMatter {}

    /// There is no such destruction list, or it does not wait for an approval.
    record DestructionListUnknown(UUID list) implements AboutMatter {}

    /// There is no such hold, or it was released.
    record RetentionHoldUnknown(UUID hold) implements AboutMatter {}

    /// No submitted bundle has this number, or its file was destroyed.
    record CaseFileUnknown() implements AboutMatter {}

    /// The matter cannot be handed over to that person. The receiver must handle matters of the same office
    /// and district and must not have the matter already.
    record ColleagueUnknown(UUID colleague) implements AboutMatter {}

    /// The head assigns a report (举报) to an officer. The caller is not the assigned officer, or wants to
    /// assign it without being a head.
    record NotAssigned(UUID matter) implements AboutMatter {}

    /// The correction was already decided.
    record CorrectionDecided(UUID correction) implements AboutMatter {}

    /// The applicant can urge the office on (催办) only when a clock of the office has run out.
    record ClockNotBreached(String clock) implements AboutMatter {}

    /// A 催办 for this clock already waits for its answer.
    record InquiryWaits(UUID inquiry, LocalDate answerBy) implements AboutMatter {}

    /// Too many questions of this side wait for an answer.
    record InquiriesOpen(int limit) implements AboutMatter {}

    /// The inquiry was already answered.
    record InquiryAnswered(UUID inquiry) implements AboutMatter {}

    /// All places of the slot are taken.
    record SlotFull(UUID slot) implements AboutMatter {}

    /// The slot has begun, or the office withdrew it.
    record SlotClosed(UUID slot) implements AboutMatter {}

    /// The applicant has no slot for this purpose.
    record NotBooked(String purpose) implements AboutMatter {}

    /// The applicant already has a slot for this purpose.
    record AlreadyBooked(UUID slot) implements AboutMatter {}

    /// The review of a low rating is at another step.
    ///
    /// @param step the step at which it is
    record ReviewNotAtStep(String step) implements AboutMatter {}

    /// There is no state of the matter at that instant: it was not received yet, or the instant is still ahead.
    record NoStateThen(Instant received) implements AboutMatter {}

    /// The applicant has already rated the matter with another rating.
    record AlreadyRated(UUID matter) implements AboutMatter {}

    /// Files and what they are handed in for.
    sealed interface AboutMaterial extends Refusal {}

    record MaterialTooLarge(long limitInBytes) implements AboutMaterial {}

    record MaterialEmpty() implements AboutMaterial {}

    /// @param found    the media type of the content
    /// @param accepted the media types that are accepted
    record MaterialTypeUnsupported(String found, List<String> accepted) implements AboutMaterial {}

    /// The file needs a password to open.
    record MaterialLocked() implements AboutMaterial {}

    /// The file is truncated or damaged and cannot be read.
    ///
    /// @param type what people call its type
    record MaterialIncomplete(String type) implements AboutMaterial {}

    /// The file may be whole, but it has too many or too deeply nested parts to be checked.
    ///
    /// @param type what people call its type
    record MaterialTooComplex(String type) implements AboutMaterial {}

    /// The scanner found malware in the file.
    record MaterialInfected() implements AboutMaterial {}

    /// No picture of the file can be made here. The file itself can be downloaded.
    ///
    /// @param type what people call its type
    record MaterialNotShown(String type) implements AboutMaterial {}

    /// The file does something when it is opened, or other files are hidden in it.
    ///
    /// @param found the codes of what was found
    /// @param words what people call it
    record MaterialActive(List<String> found, List<String> words) implements AboutMaterial {}

    /// The picture has more dots than a program can show.
    record PictureTooLarge(long pixels, long limit) implements AboutMaterial {}

    /// The bundle has reached the limit for the number or the size of its files.
    record BundleFull(int files, long bytes) implements AboutMaterial {}

    /// The applicant's bundles together have reached the limit for the number or the size of files.
    ///
    /// @param days for how many days a submitted file counts
    record PersonFull(int files, long bytes, long days) implements AboutMaterial {}

    /// No data of the file arrived for too long, or the whole upload took too long.
    record UploadStalled() implements AboutMaterial {}

    /// No upload of the bundle has that id, or it has expired.
    record UploadUnknown(UUID upload) implements AboutMaterial {}

    /// The piece does not begin where the service needs the next byte.
    ///
    /// @param offset where it has to begin
    record UploadOffsetDiffers(long offset) implements AboutMaterial {}

    /// What arrived is not what was sent: its checksum is another one.
    record ChecksumDiffers() implements AboutMaterial {}

    /// Only what the person consents to is taken instead of an upload.
    record ConsentMissing() implements AboutMaterial {}

    /// The province's platform has no electronic licence (电子证照) of this kind for the person.
    record LicenceMissing(String title) implements AboutMaterial {}

    /// It has only licences that count no more.
    ///
    /// @param revoked whether the latest was withdrawn; otherwise it has expired
    record LicenceNotInForce(String title, boolean revoked) implements AboutMaterial {}

    /// It has several, and the person has to say which one.
    record LicenceToChoose(String title, List<Choice> choices) implements AboutMaterial {

        public record Choice(String number, String issuer, LocalDate issued) {}
    }

    /// A file was declared as a material that no matter of the bundle requests.
    record RequirementUnknown(String requirement, List<String> asked) implements AboutMaterial {}

    /// Guides and calendars.
    sealed interface AboutDefinition extends Refusal {}

    /// A guide or another published definition is inconsistent.
    record GuideBroken(List<Fault> faults) implements AboutDefinition {}

    /// The guide has an open amendment already. Only one at a time becomes the next version.
    record AmendmentOpen(UUID amendment) implements AboutDefinition {}

    /// The amendment is not at the stage that the step needs: it is submitted, published or discarded.
    ///
    /// @param stage the stage at which it is
    record AmendmentClosed(String stage) implements AboutDefinition {}

    /// The guide has another newest version than the one that the amendment is based on.
    record AmendmentOutdated(int newest) implements AboutDefinition {}

    /// Who has changed an amendment must not approve it, and who wants to withdraw a version must not withdraw it.
    /// Both need a second administrator.
    record OwnAmendment() implements AboutDefinition {}

    /// A version that holds is not withdrawn.
    ///
    /// @param from since when it holds
    record VersionInForce(LocalDate from) implements AboutDefinition {}

    /// A version is not withdrawn while a later one stands on it.
    record LaterVersion(int newest) implements AboutDefinition {}

    /// No holiday notice has that id.
    record NoticeUnknown(UUID notice) implements AboutDefinition {}

    /// A proposed holiday notice is inconsistent.
    record NoticeInvalid(List<Fault> faults) implements AboutDefinition {}

    /// A holiday notice with that number already exists.
    record NoticeNumberTaken(String number) implements AboutDefinition {}

    /// The notice is already applied. It can neither be applied again nor withdrawn, but another may
    /// supersede it.
    record NoticeApplied(String number) implements AboutDefinition {}

    /// The effects of the notice are still being calculated, so no administrator can have reviewed them.
    record DiffUnfinished(String number) implements AboutDefinition {}

    /// Clocks: extensions, suspensions, order of events.
    sealed interface AboutDeadline extends Refusal {}

    /// @param known the clocks of the matter's procedure
    record ClockUnknown(String clock, List<String> known) implements AboutDeadline {}

    /// The guide allows no extension (延期) of that clock.
    record ExtensionNotForeseen(String clock) implements AboutDeadline {}

    /// An extension must be approved before the period runs out.
    record ExtensionTooLate(String clock, LocalDate due) implements AboutDeadline {}

    /// @param times how many extensions the clock allows; all of them are used
    record ExtensionsUsedUp(String clock, int times) implements AboutDeadline {}

    /// @param cap the most that is possible, such as 延期至60日
    record ExtensionBeyondCap(String clock, String cap) implements AboutDeadline {}

    /// A clock can be suspended (中止) only on a legal ground that the guide names.
    record SuspensionUngrounded(String clock, String ground, List<String> grounds) implements AboutDeadline {}

    /// The state of the clock does not allow the step.
    ///
    /// @param state `running`, `suspended`, `awaiting-supplement` or `stopped`
    record ClockNotOpen(String clock, String step, String state) implements AboutDeadline {}

    /// The stated time of an event is before the event that it follows.
    record OutOfOrder(String clock, Instant at, Instant earliest) implements AboutDeadline {}

    /// Signing in, and the accounts it needs.
    sealed interface AboutSignIn extends Refusal {}

    /// The sign-in has expired, belongs to another browser, or never existed.
    record SignInUnknown() implements AboutSignIn {}

    /// There is no client with that id and redirect address. The browser is not redirected.
    record ClientUnknown() implements AboutSignIn {}

    /// On an unknown device, or after failures, the person must solve a captcha first.
    record CaptchaNeeded() implements AboutSignIn {}

    /// The answer to the captcha is wrong, or the captcha was used before. A new one is needed.
    record CaptchaWrong() implements AboutSignIn {}

    /// Account and password do not match. The answer does not reveal whether the account exists.
    ///
    /// @param left  how many more attempts may fail before the person has to wait
    /// @param pause how long until the next attempt is allowed
    record PasswordRefused(int left, Duration pause) implements AboutSignIn {}

    /// Too many attempts failed, or one is still in progress.
    record TriesExhausted(Duration pause) implements AboutSignIn {}

    /// The password is too short.
    record PasswordWeak(int shortest) implements AboutSignIn {}

    /// The password is easy to guess: common words or those of this service, a row of the keyboard, a number, or
    /// one with the account name.
    record PasswordGuessable() implements AboutSignIn {}

    /// The password that holds now, which a change asks for, is wrong.
    ///
    /// @param left  how many more attempts may fail before the person has to wait
    /// @param pause how long until the next attempt is allowed
    record CurrentPasswordRefused(int left, Duration pause) implements AboutSignIn {}

    /// The account has a password, and the caller neither gave it nor came in through 粤信签.
    record CurrentPasswordMissing() implements AboutSignIn {}

    /// The new password is the one that holds already.
    record PasswordUnchanged() implements AboutSignIn {}

    /// Somebody else gave the password, and the holder did not replace it in time.
    record FirstPasswordExpired() implements AboutSignIn {}

    /// The account cannot be closed while the holder's matters need it.
    ///
    /// @param obstacles what needs it, by its wire names
    record AccountInUse(List<String> obstacles) implements AboutSignIn {}

    /// The person must authenticate again, by face or by password, before this action (RFC 9470).
    ///
    /// @param maxAge how old the authentication may be
    record StepUpRequired(Duration maxAge) implements AboutSignIn {}

    /// 粤信签 must compare the person's face before this action; another sign-in is not enough.
    ///
    /// @param maxAge how old the comparison may be
    record FaceProofRequired(Duration maxAge) implements AboutSignIn {}

    /// The credit code is that of an agency, a union or another body without a business licence.
    record WithoutBusinessLicence() implements AboutSignIn {}

    /// The platform has no business licence with that code.
    ///
    /// @param left  how many more attempts may fail before the person has to wait
    /// @param pause how long until the next attempt is allowed
    record BusinessLicenceMissing(int left, Duration pause) implements AboutSignIn {}

    /// @param revoked whether the latest licence was withdrawn, cancelled or replaced; otherwise its term is over
    record BusinessLicenceNotInForce(boolean revoked) implements AboutSignIn {}

    /// The business licence names somebody else as the legal representative.
    ///
    /// @param left  how many more attempts may fail before the person has to wait
    /// @param pause how long until the next attempt is allowed
    record NotRepresentative(int left, Duration pause) implements AboutSignIn {}

    /// The business licence says the person's name and no number, so it may mean a namesake.
    record RepresentativeUnconfirmed() implements AboutSignIn {}

    /// The enterprise has an account already. Only its legal representative learns this.
    record EnterpriseRegistered() implements AboutSignIn {}

    /// The enterprise has no account whose password could be recovered. Only its legal representative learns this.
    record EnterpriseUnregistered() implements AboutSignIn {}

    /// The account name is taken, or the identity already has an account.
    record AccountTaken() implements AboutSignIn {}

    /// A first sign-in lacks a name, a number, the agreement or a consent.
    record SignInIncomplete(List<Fault> faults) implements AboutSignIn {}

    /// A search of accesses has no criterion, and would show everything.
    record AccessSearchEmpty() implements AboutSignIn {}

    /// No person and no enterprise with that number has an account.
    record AccountUnknown() implements AboutSignIn {}

    /// No member of the staff has that id.
    record StaffUnknown(UUID person) implements AboutSignIn {}

    /// The link for setting a password was used, has expired, or was replaced by a newer one.
    record PasswordLinkUnknown() implements AboutSignIn {}

    /// The code of the second factor is wrong, was used before, or is too old.
    ///
    /// @param left  how many more attempts may fail before the person has to wait
    /// @param pause how long until the next attempt is allowed
    record SecondFactorRefused(int left, Duration pause) implements AboutSignIn {}

    /// The person has a second factor already.
    record SecondFactorPresent() implements AboutSignIn {}

    /// The person has no second factor.
    record SecondFactorMissing() implements AboutSignIn {}

    /// No second factor is being set up, or it took too long.
    record EnrolmentUnknown() implements AboutSignIn {}

    /// The passkey's answer is not right, is not for this sign-in, or took too long; or the passkey was added
    /// before.
    record PasskeyRefused() implements AboutSignIn {}

    /// The person has no such passkey.
    record PasskeyUnknown(UUID passkey) implements AboutSignIn {}

    /// The person has as many passkeys as one may have.
    record PasskeysFull(int most) implements AboutSignIn {}

    /// The reset does not exist, or it was decided.
    record FactorResetUnknown(UUID reset) implements AboutSignIn {}

    /// A reset of this person's second factor waits for its approval already.
    record FactorResetOpen() implements AboutSignIn {}

    /// Who proposed a reset, or whose factor it is, must not approve it. That needs another administrator.
    record OwnReset() implements AboutSignIn {}

    /// A token request is refused with an error of RFC 6749 §5.2.
    ///
    /// @param error such as `invalid_grant`
    record GrantRefused(String error) implements AboutSignIn {}
}
