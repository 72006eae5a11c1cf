package dianyuan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The mapping and the C header name the same functions, with as many parameters. */
class HeaderTest {
    private static final Pattern FUNCTION = Pattern.compile("\\b(dy_\\w+)\\(([^()]*)\\);");
    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);

    @Test
    void everyFunctionOfTheHeaderIsMapped() {
        String header = Fixtures.read(Fixtures.root().resolve("crates/capi/include/dianyuan.h"));
        Matcher matcher = FUNCTION.matcher(COMMENT.matcher(header).replaceAll(""));
        Set<String> inHeader = new TreeSet<>();
        while (matcher.find()) {
            String parameters = matcher.group(2).trim();
            int count = parameters.equals("void") ? 0 : parameters.split(",").length;
            inHeader.add(matcher.group(1) + "/" + count);
        }
        Set<String> mapped = new TreeSet<>();
        for (Method method : Native.class.getDeclaredMethods()) {
            if (Modifier.isNative(method.getModifiers())) {
                mapped.add(method.getName() + "/" + method.getParameterCount());
            }
        }
        assertTrue(mapped.size() > 80, mapped.toString());
        assertEquals(inHeader, mapped);
    }

    @Test
    void theLibraryIsOfTheVersionsThatTheJarIsMadeFor() {
        assertEquals(NativeLoader.ABI_VERSION, Dianyuan.abiVersion());
        assertTrue(Dianyuan.scoreVersion() > 0);
        assertTrue(Dianyuan.version().matches("\\d+\\.\\d+\\.\\d+.*"), Dianyuan.version());
    }
}
