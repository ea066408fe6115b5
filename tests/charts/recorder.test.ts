import { describe, expect, test } from "vitest";
import { Recorder } from "../../src/charts/recorder.ts";

const record = (draw: (context: Recorder) => void): string => {
  const recorder = new Recorder(100, 50, (text) => text.length);
  draw(recorder);
  return recorder.toSvg();
};

/** One upright line. */
const line = (context: Recorder, x: number) => {
  context.beginPath();
  context.moveTo(x, 0);
  context.lineTo(x, 10);
  context.stroke();
};

describe("lines and areas", () => {
  test("of the same kind are one path", () => {
    const svg = record((context) => {
      context.strokeStyle = "var(--line)";
      line(context, 1);
      line(context, 2.04);
    });
    expect(svg).toBe(
      '<path fill="none" stroke="var(--line)" d="M1 0V10M2 0V10"/>',
    );
  });
  test("of different kinds are not", () => {
    const svg = record((context) => {
      context.strokeStyle = "red";
      line(context, 1);
      context.setLineDash([4, 2]);
      context.lineWidth = 2;
      line(context, 2);
    });
    expect(svg).toBe(
      '<path fill="none" stroke="red" d="M1 0V10"/><path fill="none" stroke="red" stroke-width="2" stroke-dasharray="4 2" d="M2 0V10"/>',
    );
  });
  test("are short: to a tenth, without the zero of a fraction", () => {
    const svg = record((context) => {
      context.beginPath();
      context.moveTo(0.5, -0.5);
      context.lineTo(10.26, 20);
      context.closePath();
      context.fill();
    });
    expect(svg).toBe('<path fill="#000" d="M.5-.5L10.3 20z"/>');
  });
  test("a bar is a rectangle", () => {
    const svg = record((context) => {
      context.fillStyle = "var(--blue)";
      context.beginPath();
      context.rect(10, 5, 30, 4);
      context.fill();
    });
    expect(svg).toBe('<path fill="var(--blue)" d="M10 5h30v4h-30z"/>');
  });
  test("full dots are round ends of lines without length", () => {
    const svg = record((context) => {
      context.fillStyle = "blue";
      for (const x of [1, 5]) {
        context.beginPath();
        context.arc(x, 2, 3, 0, Math.PI * 2);
        context.fill();
      }
    });
    expect(svg).toBe(
      '<path fill="none" stroke="blue" stroke-width="6" stroke-linecap="round" d="M1 2h0M5 2h0"/>',
    );
  });
  test("a cross is lines, however one asks to fill it; a line to where it is is none", () => {
    const svg = record((context) => {
      context.beginPath();
      context.moveTo(0, 0);
      context.lineTo(4, 4);
      context.lineTo(4.01, 4);
      context.moveTo(4, 0);
      context.lineTo(0, 4);
      context.fill();
      context.stroke();
    });
    expect(svg).toBe('<path fill="none" stroke="#000" d="M0 0L4 4M4 0L0 4"/>');
  });
  test("a circle is one", () => {
    const svg = record((context) => {
      context.beginPath();
      context.arc(5, 5, 3, 0, Math.PI * 2);
      context.stroke();
    });
    expect(svg).toBe(
      '<path fill="none" stroke="#000" d="M2 5a3 3 0 1 0 6 0a3 3 0 1 0-6 0z"/>',
    );
  });
});

test("what is saved comes back, places move", () => {
  const svg = record((context) => {
    context.save();
    context.translate(10, 20);
    context.strokeStyle = "red";
    line(context, 0);
    context.restore();
    line(context, 0);
  });
  expect(svg).toBe(
    '<path fill="none" stroke="red" d="M10 20V30"/><path fill="none" stroke="#000" d="M0 0V10"/>',
  );
});

describe("text", () => {
  test("is text, in groups that look alike, with what the picture sets left out", () => {
    const svg = record((context) => {
      context.font = "400 14px f";
      context.fillStyle = "var(--ink)";
      context.fillText("a", 1, 2);
      context.font = "italic 700 13px f";
      context.textAlign = "right";
      context.fillText("b", 3, 4);
      context.textBaseline = "middle";
      context.fillText("c", 3, 10);
    });
    expect(svg).toBe(
      '<text x="1" y="2">a</text><g font-size="13" font-weight="700" font-style="italic" text-anchor="end"><text x="3" y="4">b</text><text x="3" y="14.6">c</text></g>',
    );
  });
  test("with a halo carries it itself", () => {
    const svg = record((context) => {
      context.font = "400 14px f";
      context.fillStyle = "var(--ink)";
      context.strokeStyle = "var(--paper)";
      context.lineWidth = 4;
      context.strokeText();
      context.fillText("a", 1, 2);
    });
    expect(svg).toBe(
      '<g stroke="var(--paper)" stroke-width="4" stroke-linejoin="miter" paint-order="stroke"><text x="1" y="2">a</text></g>',
    );
  });
  test("can say anything and do nothing", () => {
    const svg = record((context) => {
      context.font = "400 14px f";
      context.fillStyle = "var(--ink)";
      context.fillText(`<script>"&'\u0000\u0007\uD800\uFFFF</text>`, 0, 0);
    });
    expect(svg).toBe(
      `<text x="0" y="0">&lt;script&gt;&quot;&amp;'\uFFFD&lt;/text&gt;</text>`,
    );
  });
});

test("what it does not know fails", () => {
  const recorder = new Recorder(1, 1, () => 0);
  expect(() => recorder.arc(0, 0, 5, 0, 1)).toThrow(
    "Only full circles can be recorded.",
  );
  expect(() => recorder.stroke({})).toThrow(
    "Only the context's own path can be recorded.",
  );
  expect("drawImage" in recorder).toBe(false);
});
