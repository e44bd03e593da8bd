package onething.web.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import onething.application.port.DeskView;
import onething.domain.access.AccessSearch;
import onething.domain.account.LoginName;
import onething.domain.account.StaffChange;
import onething.domain.amendment.Amendment;
import onething.domain.amendment.ValueEdit;
import onething.domain.announcement.Announcement;
import onething.domain.appointment.Appointment;
import onething.domain.appointment.SlotSeries;
import onething.domain.bundle.Mandate;
import onething.domain.calendar.ProposedNotice;
import onething.domain.correction.Correction;
import onething.domain.erasure.NoteErasure;
import onething.domain.factor.FactorReset;
import onething.domain.factor.Passkey;
import onething.domain.form.FieldKind;
import onething.domain.inquiry.Inquiry;
import onething.domain.material.Verdict;
import onething.domain.matter.action.ActionInput;
import onething.domain.matter.action.Exam;
import onething.domain.matter.action.Supplement;
import onething.domain.note.InternalNote;
import onething.domain.notification.ContactAddress;
import onething.domain.party.PersonName;
import onething.domain.rating.Rating;
import onething.domain.rating.RatingReview;
import onething.domain.retention.RetentionHold;
import onething.domain.text.Tidy;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The limits of the texts that people write. The domain counts characters as people do; the contract
/// repeats that number as `x-characters`, and its `maxLength` leaves room for every character.
class TextLimitsTest {

    private static final int REASON = 500;

    private static final Map<String, Integer> LIMITS = Map.ofEntries(
            Map.entry("ActionRequest/statement", ActionInput.LONGEST_STATEMENT),
            Map.entry("FieldRequest/note", Verdict.LONGEST_NOTE),
            Map.entry("VerdictRequest/note", Verdict.LONGEST_NOTE),
            Map.entry("ExamRequest/place", Exam.LONGEST_PLACE),
            Map.entry("AgentRequest/name", PersonName.LONGEST),
            Map.entry("AgentRequest/authority", Mandate.LONGEST_AUTHORITY),
            Map.entry("AppointmentAnswer/wish", Appointment.LONGEST_WISH),
            Map.entry("SlotOffer/place", Exam.LONGEST_PLACE),
            Map.entry("SlotOffer/bring", SlotSeries.LONGEST_BRING),
            Map.entry("Answer", FieldKind.Roster.LONGEST),
            Map.entry("BundlePatch/answers", FieldKind.Roster.LONGEST),
            Map.entry("CorrectionRequest/value", FieldKind.Roster.LONGEST),
            Map.entry("AccessSearchRequest/reason", AccessSearch.LONGEST_REASON),
            Map.entry("CorrectionRequest/reason", Correction.LONGEST_REASON),
            Map.entry("CorrectionDecision/reason", Correction.LONGEST_REASON),
            Map.entry("AmendmentInForce/basis", ValueEdit.LONGEST_BASIS),
            Map.entry("AmendmentStep/remark", Amendment.LONGEST_REMARK),
            Map.entry("ValueAmendment/basis", ValueEdit.LONGEST_BASIS),
            Map.entry("ValueAmendment/value", ValueEdit.LONGEST_VALUE),
            Map.entry("ValueAmendment/why", ValueEdit.LONGEST_REASON),
            Map.entry("HolidayNoticeRequest/number", 64),
            Map.entry("HolidayNoticeRequest/source", ProposedNotice.LONGEST_SOURCE),
            Map.entry("HolidayNoticeRequest/supersedes", 64),
            Map.entry("ClaimRequest/reason", REASON),
            Map.entry("DeskView/name", DeskView.LONGEST_NAME),
            Map.entry("AnnouncementRequest/title", Announcement.LONGEST_TITLE),
            Map.entry("AnnouncementRequest/text", Announcement.LONGEST_TEXT),
            Map.entry("FaceRequest/name", PersonName.LONGEST),
            Map.entry("SessionEndingRequest/reason", StaffChange.LONGEST_REASON),
            Map.entry("StaffAdding/account", LoginName.LONGEST),
            Map.entry("FactorResetProposal/reason", FactorReset.LONGEST_REASON),
            Map.entry("PasskeyName", Passkey.LONGEST_NAME),
            Map.entry("ErasureProposal/ground", NoteErasure.LONGEST_TEXT),
            Map.entry("ErasureProposal/reason", NoteErasure.LONGEST_TEXT),
            Map.entry("RetentionHoldRequest/reason", RetentionHold.LONGEST_REASON),
            Map.entry("StaffAdding/name", PersonName.LONGEST),
            Map.entry("SupplementRequest/clarifications", Supplement.LONGEST_CLARIFICATION),
            Map.entry("SupplementRequest/note", ActionInput.LONGEST_STATEMENT),
            Map.entry("NotificationPreferencesRequest/wechat", ContactAddress.LONGEST),
            Map.entry("NotificationPreferencesRequest/sms", ContactAddress.LONGEST),
            Map.entry("NotificationPreferencesRequest/email", ContactAddress.LONGEST),
            Map.entry("WithdrawalRequest/reason", REASON),
            Map.entry("InquiryRequest/text", Inquiry.LONGEST_TEXT),
            Map.entry("InquiryAnswerRequest/text", Inquiry.LONGEST_TEXT),
            Map.entry("NoteRequest/text", InternalNote.LONGEST_TEXT),
            Map.entry("RatingRequest/comment", Rating.LONGEST_COMMENT),
            Map.entry("ReviewVerificationRequest/note", RatingReview.LONGEST_TEXT),
            Map.entry("ReviewAnswerRequest/text", RatingReview.LONGEST_TEXT));

    private final JsonNode schemas =
            JsonMapper.builder().build().valueToTree(Contract.document()).at("/components/schemas");

    @Test
    void theContractHasTheDomainsLimitForEveryTextThatPeopleWrite() {
        var found = new TreeMap<String, Integer>();
        schemas.properties().forEach(schema -> find(schema.getValue(), schema.getKey(), found));

        assertThat(found).containsExactlyInAnyOrderEntriesOf(LIMITS);
    }

    @Test
    void theLengthInTheContractHasRoomForEveryCharacter() {
        var limited = schemas.findParents(ContractLimits.CHARACTERS);

        assertThat(limited)
                .isNotEmpty()
                .allSatisfy(schema -> assertThat(schema.get("maxLength").asInt())
                        .isEqualTo(schema.get(ContractLimits.CHARACTERS).asInt() * Tidy.MAX_CODE_POINTS_PER_CHARACTER));
    }

    /// Codes have a pattern, a list, or a format.
    @Test
    void everyOtherTextOfARequestIsACodeOrANumber() {
        var written = new TreeSet<String>();
        schemas.properties()
                .forEach(schema -> schema.getValue()
                        .path("properties")
                        .properties()
                        .forEach(member -> {
                            if (isRequest(schema.getKey()) && isFreeText(member.getValue())) {
                                written.add(schema.getKey() + "/" + member.getKey());
                            }
                        }));

        assertThat(written)
                .containsExactlyInAnyOrder(
                        "AccessSearchRequest/matter",
                        "AccessSearchRequest/number",
                        "AccessSearchRequest/staffNumber",
                        "AgentRequest/idNumber",
                        "CorrectionRequest/field",
                        "DeviceAuthorizationRequest/client_id",
                        "DeviceAuthorizationRequest/scope",
                        "ExamRequest/at",
                        "FaceRequest/faceId",
                        "FaceRequest/idNumber",
                        "FaceRequest/signIn",
                        "FavouriteRequest/guide",
                        "FavouriteRequest/matter",
                        "FieldRequest/field",
                        "FirstPasswordRequest/signIn",
                        "PasswordRequest/account",
                        "PasswordRequest/captcha",
                        "PasswordRequest/captchaId",
                        "PasswordRequest/signIn",
                        "RevocationRequest/client_id",
                        "RevocationRequest/token",
                        "RevocationRequest/token_type_hint",
                        "SessionEndingRequest/number",
                        "TokenRequest/client_id",
                        "TokenRequest/code",
                        "TokenRequest/code_verifier",
                        "TokenRequest/device_code",
                        "TokenRequest/refresh_token",
                        "TokenRequest/replaced_token",
                        "TokenRequest/scope");
    }

    private static boolean isRequest(String schema) {
        return schema.endsWith("Request") || schema.endsWith("Adding") || schema.endsWith("Decision");
    }

    private static boolean isFreeText(JsonNode member) {
        return member.path("type").asString("").equals("string")
                && !member.has(ContractLimits.CHARACTERS)
                && !member.has("enum")
                && !member.has("pattern")
                && !member.has("format");
    }

    private static void find(JsonNode node, String place, Map<String, Integer> found) {
        if (node.has(ContractLimits.CHARACTERS)) {
            found.put(place, node.get(ContractLimits.CHARACTERS).asInt());
        }
        node.properties().forEach(member -> {
            if (member.getKey().equals("properties") && !place.contains("/")) {
                member.getValue()
                        .properties()
                        .forEach(property -> find(property.getValue(), place + "/" + property.getKey(), found));
            } else {
                find(member.getValue(), place, found);
            }
        });
        if (node.isArray()) {
            node.values().forEach(each -> find(each, place, found));
        }
    }
}
