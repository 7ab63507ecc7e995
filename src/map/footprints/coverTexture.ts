import type { FootprintScene } from './footprintScene';
import { glProgram } from './glProgram';
import { discsInBox, fanTriangles, type MercatorBox, type Triangles } from './triangles';

const VERTEX = `in vec2 a_at; in float a_radius; in vec2 a_unit; uniform vec2 u_size; out vec2 v_unit;
void main() { v_unit = a_unit; gl_Position = vec4((a_at + a_radius * a_unit) / u_size * 2.0 - 1.0, 0.0, 1.0); }`;
const FRAGMENT = `in vec2 v_unit; out vec4 o_colour;
void main() { if (dot(v_unit, v_unit) > 1.0) discard; o_colour = vec4(1.0); }`;

/** The square around the unit disc, as a strip. */
const CORNERS = [-1, -1, 1, -1, -1, 1, 1, 1];

/** Where footprints are, no matter how many overlap: red existing, green planned, blue candidate. */
export class CoverTexture {
  readonly texture: WebGLTexture;
  readonly #gl: WebGL2RenderingContext;
  readonly #framebuffer: WebGLFramebuffer;
  readonly #buffer: WebGLBuffer;
  readonly #program: WebGLProgram;
  readonly #corners: WebGLBuffer;
  readonly #rings: WebGLVertexArrayObject;
  readonly #discs: WebGLVertexArrayObject;
  readonly #size: WebGLUniformLocation | null;
  #width = 0;
  #height = 0;

  constructor(gl: WebGL2RenderingContext) {
    this.#gl = gl;
    this.#program = glProgram(gl, VERTEX, FRAGMENT);
    this.#size = gl.getUniformLocation(this.#program, 'u_size');
    this.texture = gl.createTexture();
    this.#framebuffer = gl.createFramebuffer();
    this.#buffer = gl.createBuffer();
    this.#corners = gl.createBuffer();
    this.#rings = gl.createVertexArray();
    gl.bindVertexArray(this.#rings);
    gl.bindBuffer(gl.ARRAY_BUFFER, this.#buffer);
    this.#attribute('a_at', 2, 8, 0);
    this.#discs = gl.createVertexArray();
    gl.bindVertexArray(this.#discs);
    gl.vertexAttribDivisor(this.#attribute('a_at', 2, 12, 0), 1);
    gl.vertexAttribDivisor(this.#attribute('a_radius', 1, 12, 8), 1);
    gl.bindBuffer(gl.ARRAY_BUFFER, this.#corners);
    gl.bufferData(gl.ARRAY_BUFFER, Float32Array.from(CORNERS), gl.STATIC_DRAW);
    this.#attribute('a_unit', 2, 8, 0);
    gl.bindVertexArray(null);
  }

  draw(scene: FootprintScene, box: MercatorBox, width: number, height: number): void {
    const gl = this.#gl;
    this.#resize(width, height);
    gl.bindFramebuffer(gl.FRAMEBUFFER, this.#framebuffer);
    gl.viewport(0, 0, width, height);
    gl.disable(gl.BLEND);
    gl.disable(gl.DEPTH_TEST);
    gl.disable(gl.STENCIL_TEST);
    gl.disable(gl.CULL_FACE);
    gl.disable(gl.SCISSOR_TEST);
    gl.colorMask(true, true, true, true);
    gl.clearColor(0, 0, 0, 0);
    gl.clear(gl.COLOR_BUFFER_BIT);
    gl.useProgram(this.#program);
    gl.uniform2f(this.#size, box.width, box.height);
    this.#paintDiscs(discsInBox(scene.discs, box));
    this.#paintRings(fanTriangles(scene.planned, box), [false, true, false]);
    this.#paintRings(fanTriangles(scene.candidate, box), [false, false, true]);
    gl.colorMask(true, true, true, true);
    gl.bindVertexArray(null);
    gl.bindFramebuffer(gl.FRAMEBUFFER, null);
  }

  destroy(): void {
    const gl = this.#gl;
    gl.deleteTexture(this.texture);
    gl.deleteFramebuffer(this.#framebuffer);
    gl.deleteBuffer(this.#buffer);
    gl.deleteBuffer(this.#corners);
    gl.deleteVertexArray(this.#rings);
    gl.deleteVertexArray(this.#discs);
    gl.deleteProgram(this.#program);
  }

  #paintDiscs(discs: Float32Array): void {
    if (discs.length === 0) return;
    const gl = this.#gl;
    gl.colorMask(true, false, false, false);
    gl.bindVertexArray(this.#discs);
    gl.bindBuffer(gl.ARRAY_BUFFER, this.#buffer);
    gl.bufferData(gl.ARRAY_BUFFER, discs, gl.STREAM_DRAW);
    gl.drawArraysInstanced(gl.TRIANGLE_STRIP, 0, 4, discs.length / 3);
  }

  /** Every point of a ring's triangles is taken as the middle of a disc. */
  #paintRings({ data, vertices }: Triangles, [red, green, blue]: readonly [boolean, boolean, boolean]): void {
    if (vertices === 0) return;
    const gl = this.#gl;
    gl.colorMask(red, green, blue, false);
    gl.bindVertexArray(this.#rings);
    gl.vertexAttrib2f(gl.getAttribLocation(this.#program, 'a_unit'), 0, 0);
    gl.vertexAttrib1f(gl.getAttribLocation(this.#program, 'a_radius'), 0);
    gl.bindBuffer(gl.ARRAY_BUFFER, this.#buffer);
    gl.bufferData(gl.ARRAY_BUFFER, data, gl.STREAM_DRAW);
    gl.drawArrays(gl.TRIANGLES, 0, vertices);
  }

  #resize(width: number, height: number): void {
    if (this.#width === width && this.#height === height) return;
    const gl = this.#gl;
    this.#width = width;
    this.#height = height;
    gl.bindTexture(gl.TEXTURE_2D, this.texture);
    gl.texImage2D(gl.TEXTURE_2D, 0, gl.RGBA8, width, height, 0, gl.RGBA, gl.UNSIGNED_BYTE, null);
    gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MIN_FILTER, gl.LINEAR);
    gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MAG_FILTER, gl.LINEAR);
    gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_WRAP_S, gl.CLAMP_TO_EDGE);
    gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_WRAP_T, gl.CLAMP_TO_EDGE);
    gl.bindFramebuffer(gl.FRAMEBUFFER, this.#framebuffer);
    gl.framebufferTexture2D(gl.FRAMEBUFFER, gl.COLOR_ATTACHMENT0, gl.TEXTURE_2D, this.texture, 0);
  }

  #attribute(name: string, size: number, stride: number, offset: number): number {
    const gl = this.#gl;
    const at = gl.getAttribLocation(this.#program, name);
    gl.enableVertexAttribArray(at);
    gl.vertexAttribPointer(at, size, gl.FLOAT, false, stride, offset);
    return at;
  }
}
