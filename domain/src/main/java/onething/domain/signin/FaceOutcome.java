package onething.domain.signin;

import onething.domain.code.WireNamed;

/// The outcome of an identity check at 粤信签, independent of the provider's codes.
public enum FaceOutcome implements WireNamed {
    /// 通过.
    VERIFIED("verified"),
    /// Not decided yet.
    PENDING("pending"),
    /// The person cancelled, or refused consent at the provider.
    CANCELLED("cancelled"),
    /// 活体检测未通过: not a living face, or the image was too poor.
    LIVENESS_FAILED("liveness-failed"),
    /// 姓名与身份证号不符: name, number or account do not match.
    IDENTITY_MISMATCH("identity-mismatch"),
    /// 非本人: the face of another person.
    NOT_SAME_PERSON("not-same-person"),
    /// 无比对源: the provider has no picture to compare with. Another attempt does not help.
    NO_REFERENCE("no-reference"),
    /// A problem with the camera, a permission or the network of the device.
    DEVICE_OR_PERMISSION("device-or-permission"),
    /// The check took too long. The person may start again.
    EXPIRED("expired"),
    /// The provider's answer was used before.
    REPLAYED("replayed"),
    /// Too many attempts today.
    LOCKED("locked"),
    /// The provider was unavailable, too slow, or sent an unknown answer.
    PROVIDER_ERROR("provider-error");

    private final String wireName;

    FaceOutcome(String wireName) {
        this.wireName = wireName;
    }

    @Override
    public String wireName() {
        return wireName;
    }

    /// Whether the outcome counts as a failed attempt of the person. Faults of the provider or the device
    /// do not count.
    public boolean isFailure() {
        return switch (this) {
            case LIVENESS_FAILED, IDENTITY_MISMATCH, NOT_SAME_PERSON -> true;
            case VERIFIED,
                    PENDING,
                    CANCELLED,
                    NO_REFERENCE,
                    DEVICE_OR_PERMISSION,
                    EXPIRED,
                    REPLAYED,
                    LOCKED,
                    PROVIDER_ERROR -> false;
        };
    }

    /// Whether another attempt can succeed.
    public boolean canBeTriedAgain() {
        return switch (this) {
            case CANCELLED,
                    LIVENESS_FAILED,
                    IDENTITY_MISMATCH,
                    DEVICE_OR_PERMISSION,
                    EXPIRED,
                    REPLAYED,
                    PROVIDER_ERROR -> true;
            case VERIFIED, PENDING, NOT_SAME_PERSON, NO_REFERENCE, LOCKED -> false;
        };
    }
}
