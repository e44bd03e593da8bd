package onething.web.signin;

import onething.domain.signin.ProofOfWork;
import onething.web.signin.PasswordController.WorkView;
import onething.web.wire.WireMapping;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.factory.Mappers;

/// The task of a captcha that the device works out.
@Mapper(config = WireMapping.class)
interface CaptchaMapper {

    CaptchaMapper INSTANCE = Mappers.getMapper(CaptchaMapper.class);

    @Mapping(target = "algorithm", constant = "PBKDF2-SHA-256")
    WorkView toView(ProofOfWork work);
}
