package dianyuan;

import java.io.BufferedReader;
import java.io.File;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** A Java program in a process of its own, as a fresh start sees the library. */
final class Program {
    final int status;
    final String output;

    private Program(int status, String output) {
        this.status = status;
        this.output = output;
    }

    /** Runs a class that lies beside the tests. */
    static Program run(Class<?> main, String... options) throws Exception {
        List<String> command = new ArrayList<>();
        command.add(System.getProperty("java.home") + File.separator + "bin" + File.separator + "java");
        command.addAll(Arrays.asList(options));
        command.add("-Dfile.encoding=UTF-8");
        command.add("-Ddianyuan.root=" + Fixtures.root());
        command.add("-cp");
        command.add(System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")));
        command.add(main.getName());
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output;
        try (BufferedReader reader = new BufferedReader(
                new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            output = reader.lines().collect(Collectors.joining("\n"));
        }
        return new Program(process.waitFor(), output);
    }
}
