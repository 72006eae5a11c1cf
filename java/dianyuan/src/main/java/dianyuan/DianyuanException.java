package dianyuan;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.OptionalLong;

/**
 * An input is wrong, or a call is, or the library met a fault of its own. Every fault of every row is told at once.
 *
 * <p>The message is in English, one line for each problem, and holds no personal text of the input: of a name it tells
 * the kind and the length. It is fit for a log.
 *
 * <p>Wrong arguments of Java's own sort are no {@code DianyuanException}: a null where none is allowed is a {@link
 * NullPointerException}, a closed object an {@link IllegalStateException}, a text with half a surrogate pair an {@link
 * IllegalArgumentException}.
 */
public class DianyuanException extends RuntimeException {
    private static final long serialVersionUID = 1;

    static final int OK = 0;
    private static final int STOPPED = 7;

    /** The number of the fault. */
    private final int status;

    /** The sort of fault. */
    private final String kind;

    /** All of it as JSON. */
    private final String json;

    /** All faults. */
    private final Problem[] problems;

    DianyuanException(int status, String kind, String message, String json, Problem[] problems) {
        super(message);
        this.status = status;
        this.kind = kind;
        this.json = json;
        this.problems = problems;
    }

    /** The exception of a {@code dy_error}, which is freed here. */
    static DianyuanException taken(int status, long error) {
        try {
            String kind = Text.borrowed(Native.dy_error_kind(error));
            String message = Text.borrowed(Native.dy_error_message(error));
            String json = Text.borrowed(Native.dy_error_json(error));
            Problem[] problems = new Problem[Math.toIntExact(Native.dy_error_problem_count(error))];
            for (int i = 0; i < problems.length; i++) {
                problems[i] = Problem.read(error, i);
            }
            return status == STOPPED
                    ? new StoppedException(status, kind, message, json, problems)
                    : new DianyuanException(status, kind, message, json, problems);
        } finally {
            Native.dy_error_free(error);
        }
    }

    /**
     * The number of the fault, a {@code DY_STATUS_} of the C header. 1 to 99 say that the call was wrong or that the
     * library is, 100 to 998 that an input is. Later versions may add numbers.
     *
     * @return the status; never 0
     */
    public int status() {
        return status;
    }

    /**
     * The sort of fault as a word: {@code record}, {@code policy}, {@code causes}, {@code calibration}, {@code
     * malformed}, {@code request}, {@code stopped}, {@code panic}.
     *
     * @return the word
     */
    public String kind() {
        return kind;
    }

    /**
     * All faults.
     *
     * @return the problems, in the order of rows; unmodifiable, maybe empty
     */
    public List<Problem> problems() {
        return Collections.unmodifiableList(new ArrayList<>(Arrays.asList(problems)));
    }

    /**
     * The same as JSON: {@code {"kind","problems":[{"code","row","path","value","expected"}]}}.
     *
     * @return one JSON object (the schema {@code error})
     */
    public String json() {
        return json;
    }

    /** One fault: where it is, what was found there, and what was expected. */
    public static final class Problem implements Serializable {
        private static final long serialVersionUID = 1;

        /** The row, or 0. */
        private final long row;

        /** The sort. */
        private final String code;

        /** Where. */
        private final String path;

        /** What was found. */
        private final String value;

        /** What would have been right. */
        private final String expected;

        private Problem(long row, String code, String path, String value, String expected) {
            this.row = row;
            this.code = code;
            this.path = path;
            this.value = value;
            this.expected = expected;
        }

        private static Problem read(long error, long i) {
            return new Problem(
                    Native.dy_error_problem_row(error, i),
                    Text.borrowed(Native.dy_error_problem_code(error, i)),
                    Text.borrowed(Native.dy_error_problem_path(error, i)),
                    Text.borrowed(Native.dy_error_problem_value(error, i)),
                    Text.borrowed(Native.dy_error_problem_expected(error, i)));
        }

        /**
         * The row of the input, from 1.
         *
         * @return the row; empty where the input is one record
         */
        public OptionalLong row() {
            return row == 0 ? OptionalLong.empty() : OptionalLong.of(row);
        }

        /**
         * A stable word for programs, such as {@code unknown_cause}.
         *
         * @return the code
         */
        public String code() {
            return code;
        }

        /**
         * The field, such as {@code specialities[0].cause}, or the argument of a wrong call.
         *
         * @return the path; empty for the whole
         */
        public String path() {
            return path;
        }

        /**
         * What was found; of personal text only its kind and length.
         *
         * @return the value as text
         */
        public String value() {
            return value;
        }

        /**
         * What would have been right.
         *
         * @return words, in English
         */
        public String expected() {
            return expected;
        }

        @Override
        public String toString() {
            String place = row == 0 ? "" : "row " + row + ": ";
            return place + path + ": " + code + ": found " + value + ", expected " + expected;
        }
    }
}
