package onething.domain.paper;

/// 电子印章: the seal of an office, as the platform of seals gives it.
///
/// @param holder  whose seal it is, as it names itself
/// @param sample  样章: it shows how a sealed paper looks, and has no legal effect
/// @param picture what is seen on the paper, as PNG; not to be changed
/// @param data    the seal with its picture, signed by who made it: SESeal of GB/T 38540, as DER; not to be changed
public record OfficeSeal(String holder, boolean sample, byte[] picture, byte[] data) {}
