package onething.web.problem;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import onething.domain.code.WireNamed;
import org.springframework.http.HttpStatus;

/// Why the security log has a line about a problem.
public enum SecurityRelevance implements WireNamed {
    /// The caller may not do it, or the service does not know the caller. An id of somebody else's is among these:
    /// its answer is the same as for an id that does not exist.
    PERMISSION("permission-refused"),
    /// The caller asked or guessed too often.
    LIMIT("limit-reached"),
    /// The request is one that the pages do not send: a forged cursor, a file with malware, a wrong code.
    CONTROL("control-refused");

    private static final Set<ProblemKind> PERMISSIONS = EnumSet.of(
            ProblemKind.BUNDLE_UNKNOWN,
            ProblemKind.MATTER_UNKNOWN,
            ProblemKind.MATERIAL_UNKNOWN,
            ProblemKind.PAPER_UNKNOWN,
            ProblemKind.OFFER_UNKNOWN,
            ProblemKind.MANDATE_UNKNOWN,
            ProblemKind.CORRECTION_UNKNOWN,
            ProblemKind.INQUIRY_UNKNOWN,
            ProblemKind.SLOT_UNKNOWN,
            ProblemKind.NOTIFICATION_UNKNOWN,
            ProblemKind.REVIEW_UNKNOWN,
            ProblemKind.LINK_UNKNOWN,
            ProblemKind.UPLOAD_UNKNOWN);

    private static final Set<ProblemKind> CONTROLS = EnumSet.of(
            ProblemKind.CURSOR_INVALID,
            ProblemKind.MATERIAL_INFECTED,
            ProblemKind.MATERIAL_ACTIVE,
            ProblemKind.MATERIAL_TYPE_UNSUPPORTED,
            ProblemKind.MATERIAL_TOO_COMPLEX,
            ProblemKind.PICTURE_TOO_LARGE,
            ProblemKind.REQUEST_REFUSED,
            ProblemKind.JSON_TOO_DEEP,
            ProblemKind.BODY_TOO_LARGE,
            ProblemKind.SIGN_IN_UNKNOWN,
            ProblemKind.CLIENT_UNKNOWN,
            ProblemKind.PASSWORD_LINK_UNKNOWN,
            ProblemKind.CAPTCHA_WRONG,
            ProblemKind.PASSWORD_REFUSED,
            ProblemKind.CURRENT_PASSWORD_REFUSED,
            ProblemKind.SECOND_FACTOR_REFUSED,
            ProblemKind.PASSKEY_REFUSED,
            ProblemKind.NOT_REPRESENTATIVE);

    private final String wireName;

    SecurityRelevance(String wireName) {
        this.wireName = wireName;
    }

    @Override
    public String wireName() {
        return wireName;
    }

    /// Empty for a problem that says nothing about security, such as a missing answer of a form.
    public static Optional<SecurityRelevance> of(ProblemKind kind) {
        var status = kind.status();
        if (status.isSameCodeAs(HttpStatus.TOO_MANY_REQUESTS)) {
            return Optional.of(LIMIT);
        }
        if (status.isSameCodeAs(HttpStatus.UNAUTHORIZED)
                || status.isSameCodeAs(HttpStatus.FORBIDDEN)
                || PERMISSIONS.contains(kind)) {
            return Optional.of(PERMISSION);
        }
        return CONTROLS.contains(kind) ? Optional.of(CONTROL) : Optional.empty();
    }
}
