package onething.domain.appointment;

import onething.domain.code.WireNamed;

/// How far the appointment of a matter for one purpose has come.
public enum AppointmentState implements WireNamed {
    /// The office has asked the applicant to choose.
    INVITED("invited"),
    /// The applicant has a slot.
    PICKED("picked"),
    /// The applicant gave the slot back.
    GIVEN_BACK("given-back"),
    /// 都不合适: no offered slot suits the applicant, and the office has to answer.
    UNSUITABLE("unsuitable"),
    /// The office withdrew the slot, and the applicant is to choose again.
    WITHDRAWN("withdrawn"),
    /// 到场.
    ATTENDED("attended"),
    /// 未到.
    MISSED("missed");

    private final String wireName;

    AppointmentState(String wireName) {
        this.wireName = wireName;
    }

    @Override
    public String wireName() {
        return wireName;
    }
}
