package onething.bench.flowable;

import java.util.Map;
import org.flowable.engine.RuntimeService;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/// Starts one process with three user tasks for each request, with the answers as variables: a minimal form of a
/// bundle with three matters on a common process engine.
@SpringBootApplication
@RestController
public class Flowable {

    private final RuntimeService processes;

    Flowable(RuntimeService processes) {
        this.processes = processes;
    }

    public static void main(String[] arguments) {
        SpringApplication.run(Flowable.class, arguments);
    }

    @GetMapping("/ready")
    String ready() {
        return "ready";
    }

    @PostMapping("/submissions/{number}")
    Map<String, String> submit(@PathVariable String number, @RequestBody Map<String, Object> answers) {
        return Map.of(
                "process", processes.startProcessInstanceByKey("bundle", number, answers).getId());
    }
}
