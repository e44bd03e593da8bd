package onething.web.status;

import onething.domain.status.JobRun;
import onething.web.status.OperationsController.JobView;
import onething.web.wire.WireMapping;
import org.mapstruct.Mapper;
import org.mapstruct.factory.Mappers;

/// What an administrator sees of the service's own work.
@Mapper(config = WireMapping.class)
interface OperationsMapper {

    OperationsMapper INSTANCE = Mappers.getMapper(OperationsMapper.class);

    JobView toView(JobRun run);
}
