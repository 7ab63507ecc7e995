import type { Db, Dbm, Mhz } from '../units';

/** One carrier of one antenna branch, and what is lost on the way to and at the handset. */
export interface CarrierBudget {
  readonly freqMHz: Mhz;
  /** Power of the carrier per antenna branch. */
  readonly powerDbm: Dbm;
  readonly bandwidthMHz: Mhz;
  /** Absent: what LTE uses in that bandwidth. */
  readonly resourceBlocks?: number;
  readonly antennaGainDbi: Db;
  /** Feeder, jumpers and connectors. */
  readonly feederLossDb: Db;
}

/** Resource blocks of an LTE carrier by its bandwidth in MHz (3GPP TS 36.101 table 5.6-1). */
const LTE_BLOCKS: Readonly<Record<number, number>> = { 1.4: 6, 3: 15, 5: 25, 10: 50, 15: 75, 20: 100 };

/** A bandwidth between those of LTE: as many blocks of 180 kHz as fill nine tenths of it. */
export function resourceBlocks({ bandwidthMHz, resourceBlocks: given }: CarrierBudget): number {
  return given ?? LTE_BLOCKS[bandwidthMHz] ?? Math.max(1, Math.floor((bandwidthMHz * 0.9) / 0.18));
}

/** EIRP of one resource element, dBm: power spread over 12 subcarriers per block, plus gain, less feeder loss. */
export function eirpPerReDbm(budget: CarrierBudget): Dbm {
  const spreadDb = 10 * Math.log10(12 * resourceBlocks(budget));
  return budget.powerDbm - spreadDb + budget.antennaGainDbi - budget.feederLossDb;
}

/** Greatest path loss, dB, at which the level still reaches the threshold with its margin. */
export function maxLossDb(eirpDbm: Dbm, thresholdDbm: Dbm, bodyLossDb: Db, marginDb: Db): Db {
  return eirpDbm - thresholdDbm - bodyLossDb - marginDb;
}
