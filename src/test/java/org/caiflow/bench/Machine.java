package org.caiflow.bench;

import org.springframework.jdbc.core.JdbcTemplate;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What the figures were taken on; a figure without it says nothing. */
final class Machine {

    private Machine() {
    }

    static void print(JdbcTemplate rows) {
        print();
        System.out.println("database  " + rows.queryForObject("SELECT VERSION()", String.class) + ", buffer pool "
                + (rows.queryForObject("SELECT @@innodb_buffer_pool_size", Long.class) >> 20) + " MB, flush at commit "
                + rows.queryForObject("SELECT @@innodb_flush_log_at_trx_commit", Integer.class));
    }

    static void print() {
        var system = (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        System.out.println();
        System.out.println("cpu       " + processor());
        System.out.println("cores     " + system.getAvailableProcessors() + ", load average of the last minute "
                + String.format("%.1f", system.getSystemLoadAverage()));
        System.out.println("memory    " + (system.getTotalMemorySize() >> 20) + " MB, heap at most "
                + (Runtime.getRuntime().maxMemory() >> 20) + " MB");
        System.out.println("java      " + System.getProperty("java.vm.name") + " " + System.getProperty("java.vm.version") + " "
                + ManagementFactory.getRuntimeMXBean().getInputArguments());
    }

    private static String processor() {
        try {
            List<String> lines = Files.readAllLines(Path.of("/proc/cpuinfo"));
            return lines.stream().filter(line -> line.startsWith("model name")).findFirst()
                    .map(line -> line.substring(line.indexOf(':') + 1).strip()).orElse(System.getProperty("os.arch"));
        } catch (IOException notLinux) {
            return System.getProperty("os.arch");
        }
    }
}
