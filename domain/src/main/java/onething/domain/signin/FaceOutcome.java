package onething.domain.signin;

/// How proving oneself at 粤信签 went, in our words whatever the provider's code was.
public enum FaceOutcome {
    /// 通过.
    VERIFIED,
    /// Not decided yet.
    PENDING,
    /// The person turned back, or refused consent there.
    CANCELLED,
    /// 活体检测未通过: not a living face, or not seen well.
    LIVENESS_FAILED,
    /// 姓名与身份证号不符: name, number or account do not belong together.
    IDENTITY_MISMATCH,
    /// 非本人: the face is another's.
    NOT_SAME_PERSON,
    /// 无比对源: there is no picture to compare with. No further try helps.
    NO_REFERENCE,
    /// Camera, permission or network of the device.
    DEVICE_OR_PERMISSION,
    /// It took too long; it can be begun again.
    EXPIRED,
    /// The answer had been used before.
    REPLAYED,
    /// Too many tries for today.
    LOCKED,
    /// The provider was down, slow, or answered what nobody understands.
    PROVIDER_ERROR;

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
