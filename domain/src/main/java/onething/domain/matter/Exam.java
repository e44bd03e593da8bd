package onething.domain.matter;

import java.time.LocalDateTime;

/// 现场鉴定: when and where the applicant is to be examined (Asia/Shanghai), and whether the applicant has confirmed.
public record Exam(LocalDateTime at, String place, boolean confirmed) {}
