import type { MapColours } from '../mapColours';
import type { HeldFootprint } from './footprintScene';
import { glProgram, rgb } from './glProgram';
import type { MercatorBox } from './triangles';

const VERTEX = `in vec2 a_at; uniform mat4 u_matrix; uniform vec4 u_box; out vec2 v_uv;
void main() { v_uv = (a_at - u_box.xy) / u_box.zw; gl_Position = u_matrix * vec4(a_at, 0.0, 1.0); }`;
const STATIC = `in vec2 v_uv; uniform sampler2D u_cover; uniform mat3 u_colours; uniform vec3 u_alphas; out vec4 o_colour;
void main() {
  vec3 a = texture(u_cover, v_uv).rgb * u_alphas;
  a.r *= 1.0 - max(a.g / u_alphas.g, a.b / u_alphas.b);
  a.b *= 1.0 - 0.5 * a.g / u_alphas.g;
  o_colour = vec4(u_colours * a, a.r + a.g + a.b);
}`;
const HELD = `in vec2 v_uv; uniform sampler2D u_cover; uniform vec3 u_channel; uniform vec4 u_colour; uniform float u_line;
out vec4 o_colour;
void main() {
  bool inside = all(greaterThanEqual(v_uv, vec2(0.0))) && all(lessThanEqual(v_uv, vec2(1.0)));
  float taken = inside ? dot(texture(u_cover, v_uv).rgb, u_channel) : 0.0;
  float a = mix(u_colour.a * (1.0 - taken), 0.95, u_line);
  o_colour = vec4(u_colour.rgb * a, a);
}`;

const CHANNEL = { existing: [1, 0, 0], planned: [0, 1, 0], candidate: [0, 0, 1] } as const;

/** Lays the cover over the map once, each kind with one alpha, and the footprint in the hand beside it. */
export class Compositor {
  readonly #gl: WebGL2RenderingContext;
  readonly #static: WebGLProgram;
  readonly #held: WebGLProgram;
  readonly #buffer: WebGLBuffer;
  readonly #vertices: WebGLVertexArrayObject;

  constructor(gl: WebGL2RenderingContext) {
    this.#gl = gl;
    this.#static = glProgram(gl, VERTEX, STATIC);
    this.#held = glProgram(gl, VERTEX, HELD);
    this.#buffer = gl.createBuffer();
    this.#vertices = gl.createVertexArray();
  }

  drawStatic(texture: WebGLTexture, box: MercatorBox, matrix: ArrayLike<number>, colours: MapColours): void {
    const gl = this.#gl;
    const { width, height } = box;
    this.#begin(this.#static, texture, Float32Array.of(0, 0, width, 0, 0, height, width, height));
    this.#place(this.#static, matrix, box, [0, 0, width, height]);
    const colour = [...rgb(colours.existing), ...rgb(colours.planned), ...rgb(colours.candidate)];
    gl.uniformMatrix3fv(gl.getUniformLocation(this.#static, 'u_colours'), false, colour);
    const { existingAlpha, programmeAlpha } = colours;
    gl.uniform3f(gl.getUniformLocation(this.#static, 'u_alphas'), existingAlpha, programmeAlpha, programmeAlpha);
    gl.drawArrays(gl.TRIANGLE_STRIP, 0, 4);
    gl.bindVertexArray(null);
  }

  drawHeld(
    held: HeldFootprint,
    texture: WebGLTexture,
    box: MercatorBox,
    matrix: ArrayLike<number>,
    colours: MapColours,
  ): void {
    const gl = this.#gl;
    const [x, y] = [held.ring[0]!, held.ring[1]!];
    const fan = held.ring.map((value, at) => value - (at % 2 === 0 ? x : y));
    this.#begin(this.#held, texture, Float32Array.from(fan));
    this.#place(this.#held, matrix, { ...box, x, y }, [box.x - x, box.y - y, box.width, box.height]);
    const alpha = held.sign === 'existing' ? colours.existingAlpha : colours.programmeAlpha;
    gl.uniform3fv(gl.getUniformLocation(this.#held, 'u_channel'), CHANNEL[held.sign]);
    gl.uniform4f(gl.getUniformLocation(this.#held, 'u_colour'), ...rgb(colours[held.sign]), alpha * 1.35);
    const line = gl.getUniformLocation(this.#held, 'u_line');
    gl.uniform1f(line, 0);
    gl.drawArrays(gl.TRIANGLE_FAN, 0, fan.length / 2);
    gl.uniform1f(line, 1);
    gl.drawArrays(gl.LINE_LOOP, 0, fan.length / 2);
    gl.bindVertexArray(null);
  }

  destroy(): void {
    this.#gl.deleteProgram(this.#static);
    this.#gl.deleteProgram(this.#held);
    this.#gl.deleteBuffer(this.#buffer);
    this.#gl.deleteVertexArray(this.#vertices);
  }

  #begin(program: WebGLProgram, texture: WebGLTexture, vertices: Float32Array): void {
    const gl = this.#gl;
    gl.useProgram(program);
    gl.bindVertexArray(this.#vertices);
    gl.bindBuffer(gl.ARRAY_BUFFER, this.#buffer);
    gl.bufferData(gl.ARRAY_BUFFER, vertices, gl.STREAM_DRAW);
    const at = gl.getAttribLocation(program, 'a_at');
    gl.enableVertexAttribArray(at);
    gl.vertexAttribPointer(at, 2, gl.FLOAT, false, 0, 0);
    gl.activeTexture(gl.TEXTURE0);
    gl.bindTexture(gl.TEXTURE_2D, texture);
    gl.uniform1i(gl.getUniformLocation(program, 'u_cover'), 0);
  }

  #place(program: WebGLProgram, matrix: ArrayLike<number>, { x, y }: MercatorBox, uvBox: readonly number[]): void {
    const gl = this.#gl;
    gl.uniformMatrix4fv(gl.getUniformLocation(program, 'u_matrix'), false, movedTo(matrix, x, y));
    gl.uniform4fv(gl.getUniformLocation(program, 'u_box'), uvBox);
  }
}

/** The camera's matrix for coordinates counted from (x, y): multiplied in 64 bits, so that nothing trembles when near. */
function movedTo(m: ArrayLike<number>, x: number, y: number): Float32Array {
  const moved = Float64Array.from(m);
  for (let row = 0; row < 4; row++) moved[12 + row] = m[row]! * x + m[4 + row]! * y + m[12 + row]!;
  return Float32Array.from(moved);
}
