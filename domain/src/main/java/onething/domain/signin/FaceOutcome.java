package onething.domain.signin;

import onething.domain.code.WireNamed;

/// How proving oneself at 粤信签 went, in our words whatever the provider's code was.
public enum FaceOutcome implements WireNamed {
    /// 通过.
    VERIFIED("verified"),
    /// Not decided yet.
    PENDING("pending"),
    /// The person turned back, or refused consent there.
    CANCELLED("cancelled"),
    /// 活体检测未通过: not a living face, or not seen well.
    LIVENESS_FAILED("liveness-failed"),
    /// 姓名与身份证号不符: name, number or account do not belong together.
    IDENTITY_MISMATCH("identity-mismatch"),
    /// 非本人: the face is another's.
    NOT_SAME_PERSON("not-same-person"),
    /// 无比对源: there is no picture to compare with. No further try helps.
    NO_REFERENCE("no-reference"),
    /// Camera, permission or network of the device.
    DEVICE_OR_PERMISSION("device-or-permission"),
    /// It took too long; it can be begun again.
    EXPIRED("expired"),
    /// The answer had been used before.
    REPLAYED("replayed"),
    /// Too many tries for today.
    LOCKED("locked"),
    /// The provider was down, slow, or answered what nobody understands.
    PROVIDER_ERROR("provider-error");

    private final String wireName;

    FaceOutcome(String wireName) {
        this.wireName = wireName;
    }

    @Override
    public String wireName() {
        return wireName;
    }

    /// Whether it speaks against the person, and so counts towards the day's tries. What the provider or the device did
    /// wrong never does.
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

    /// Whether trying again can help.
    public boolean canBeTriedAgain() {
        return switch (this) {
            case CANCELLED, LIVENESS_FAILED, IDENTITY_MISMATCH, DEVICE_OR_PERMISSION, EXPIRED, REPLAYED, PROVIDER_ERROR ->
                true;
            case VERIFIED, PENDING, NOT_SAME_PERSON, NO_REFERENCE, LOCKED -> false;
        };
    }
}
